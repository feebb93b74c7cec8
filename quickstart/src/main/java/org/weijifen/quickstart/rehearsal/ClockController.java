package org.weijifen.quickstart.rehearsal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Map;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The settable clock (contracts.md section 4). */
@RestController
@RequestMapping("/quickstart/clock")
class ClockController {
    private final SharedClock clock;

    ClockController(SharedClock clock) {
        this.clock = clock;
    }

    /** What to set. */
    record Setting(OffsetDateTime now) {}

    /**
     * What the clocks show.
     *
     * @param now the latest of them
     */
    record Showing(Instant now, Map<String, Instant> services) {
        static Showing of(Map<String, Instant> services) {
            return new Showing(Collections.max(services.values()), services);
        }
    }

    @PutMapping
    Showing set(@RequestBody Setting setting) {
        return Showing.of(clock.set(setting.now().toInstant()));
    }

    @DeleteMapping
    Showing free() {
        return Showing.of(clock.free());
    }

    @GetMapping
    Showing read() {
        return Showing.of(clock.read());
    }
}

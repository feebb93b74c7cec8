package org.weijifen.platform.rehearsal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.RefusedException;

/** The per-service part of the quickstart's conveniences, called by the rehearsal main only. */
@RestController
@RequestMapping("/rehearsal")
public class RehearsalController {
    /** Header that carries the shared secret. */
    public static final String SECRET_HEADER = "X-Weijifen-Rehearsal";

    private final RehearsalHooks hooks;
    private final byte[] secret;

    RehearsalController(RehearsalHooks hooks, String secret) {
        this.hooks = hooks;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** Domain time, and the way to set it. */
    public record Clock(OffsetDateTime now) {}

    /** Runs before every handler here. */
    @ModelAttribute
    void guard(@RequestHeader(name = SECRET_HEADER, required = false) @Nullable String given) {
        if (given == null
                || !MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), secret)) {
            throw new RefusedException(
                    Refusal.of(
                            Refusal.Kind.FORBIDDEN,
                            "FORBIDDEN",
                            "Only the rehearsal itself.",
                            "仅限演练程序调用。"));
        }
    }

    @PutMapping("/clock")
    Instant setClock(@RequestBody Clock clock) {
        hooks.setNow(clock.now().toInstant());
        return hooks.now();
    }

    @DeleteMapping("/clock")
    Instant freeClock() {
        hooks.setNow(null);
        return hooks.now();
    }

    @GetMapping("/clock")
    Instant clock() {
        return hooks.now();
    }

    @GetMapping("/pending")
    RehearsalHooks.Pending pending() {
        return hooks.pending();
    }

    @PostMapping("/sweep")
    RehearsalHooks.Pending sweep() {
        hooks.sweep();
        return hooks.pending();
    }
}

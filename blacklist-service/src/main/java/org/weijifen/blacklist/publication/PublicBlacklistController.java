package org.weijifen.blacklist.publication;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weijifen.platform.port.Clocks;
import org.weijifen.platform.web.Page;
import org.weijifen.platform.web.PageRequest;
import org.weijifen.platform.web.RequestKeys;
import org.weijifen.scheme.SchemeCalendar;

/** {@code GET /api/v1/public/blacklist}: no token needed. */
@RestController
@RequestMapping("/api/v1/public/blacklist")
public class PublicBlacklistController {
    private static final Duration LONGEST_AGE = Duration.ofSeconds(60);

    private final PublicBlacklist blacklist;
    private final Clocks clocks;

    public PublicBlacklistController(PublicBlacklist blacklist, Clocks clocks) {
        this.blacklist = blacklist;
        this.clocks = clocks;
    }

    @GetMapping
    ResponseEntity<Page.Body<PublicBlacklist.Entry>> list(
            PageRequest page, HttpServletRequest request) {
        Instant now = clocks.now();
        ResponseEntity<Page.Body<PublicBlacklist.Entry>> answer =
                blacklist.page(page, now).answer(request);
        var body = Objects.requireNonNull(answer.getBody());
        // The entries are records of plain values: their text is the same wherever they are equal.
        String tag = RequestKeys.bodyHash(body.items().toString().getBytes(StandardCharsets.UTF_8));
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .eTag("\"" + tag.substring(0, 32) + "\"")
                .cacheControl(CacheControl.maxAge(ageAt(now)).cachePublic())
                .body(body);
    }

    /** A cached list must not outlive the local day, at whose end publications end. */
    private static Duration ageAt(Instant now) {
        Duration rest =
                Duration.between(
                        now, SchemeCalendar.startOf(SchemeCalendar.dateOf(now).plusDays(1)));
        return rest.compareTo(LONGEST_AGE) < 0 ? rest : LONGEST_AGE;
    }
}

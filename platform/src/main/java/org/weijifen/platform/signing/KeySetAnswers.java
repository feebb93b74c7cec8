package org.weijifen.platform.signing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Published keys over HTTP: open to all, since whoever holds a signature may check it. */
public final class KeySetAnswers {
    /** How long a reader may go without a key that was just put into service. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private KeySetAnswers() {}

    /**
     * @param json a JWK set
     */
    public static ResponseEntity<byte[]> of(String json) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(json.getBytes(StandardCharsets.UTF_8));
    }
}

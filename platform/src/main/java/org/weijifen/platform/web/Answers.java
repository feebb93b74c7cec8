package org.weijifen.platform.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.weijifen.platform.aggregate.Outcome;

/**
 * HTTP answers to accepted commands: the first answer's JSON with the aggregate's version as ETag.
 */
public final class Answers {
    private Answers() {}

    public static ResponseEntity<String> ok(Outcome<?> outcome) {
        return with(HttpStatus.OK, outcome);
    }

    /** 202 with {@code Location}: taken in, to be looked at later. */
    public static ResponseEntity<String> accepted(Outcome<?> outcome, String location) {
        return ResponseEntity.accepted()
                .location(URI.create(location))
                .eTag(tag(outcome))
                .contentType(MediaType.APPLICATION_JSON)
                .body(outcome.answer());
    }

    /** 201 with {@code Location}; a repeat with the same key gets the same. */
    public static ResponseEntity<String> created(Outcome<?> outcome, String location) {
        return ResponseEntity.created(URI.create(location))
                .eTag(tag(outcome))
                .contentType(MediaType.APPLICATION_JSON)
                .body(outcome.answer());
    }

    private static ResponseEntity<String> with(HttpStatus status, Outcome<?> outcome) {
        return ResponseEntity.status(status)
                .eTag(tag(outcome))
                .contentType(MediaType.APPLICATION_JSON)
                .body(outcome.answer());
    }

    private static String tag(Outcome<?> outcome) {
        return "\"" + outcome.version() + "\"";
    }
}

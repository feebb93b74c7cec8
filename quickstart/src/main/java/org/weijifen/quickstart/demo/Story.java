package org.weijifen.quickstart.demo;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Tells what happens, counts the checks, moves the clock and waits for effects. */
final class Story {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_NANOS = 20_000_000;

    private final Api api;
    private int passed;
    private int failed;
    private @Nullable OffsetDateTime now;

    Story(Api api) {
        this.api = api;
    }

    Api api() {
        return api;
    }

    int passed() {
        return passed;
    }

    int failed() {
        return failed;
    }

    void chapter(String title, String titleZh) {
        System.out.printf("%n== %s · %s%n", title, titleZh);
    }

    void tell(String sentence) {
        System.out.println("   " + sentence);
    }

    /** One assertion about what the public API shows. */
    void check(String what, @Nullable Object actual, Object expected) {
        // Numbers compare by their text, so that 90 from JSON equals 90L from the story.
        boolean holds = Objects.equals(String.valueOf(actual), String.valueOf(expected));
        if (holds) {
            passed++;
            System.out.printf("   ✓ %s: %s%n", what, expected);
        } else {
            failed++;
            System.out.printf("   ✗ %s: expected %s, but was %s%n", what, expected, actual);
        }
    }

    /** Moves the domain clock forward to this local time; an earlier one leaves it where it is. */
    void at(String localDateTime) {
        OffsetDateTime then = OffsetDateTime.parse(localDateTime + "+08:00");
        OffsetDateTime current = now;
        if (current != null && !then.isAfter(current)) {
            return;
        }
        api.must(api.put("ops", "/quickstart/clock", Map.of("now", then.toString())));
        now = then;
    }

    /** Waits until no event, deadline or work is open anywhere. */
    void settle() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Api.Answer answer = api.get("ops", "/quickstart/idle");
        while (answer.status() != 200) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "not idle after " + PATIENCE + ": " + answer.body());
            }
            LockSupport.parkNanos(LOOK_NANOS);
            answer = api.get("ops", "/quickstart/idle");
        }
    }
}

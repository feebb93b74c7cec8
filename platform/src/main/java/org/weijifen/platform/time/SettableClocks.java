package org.weijifen.platform.time;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Rehearsal only: a domain clock that can be set, and that goes only forward from its first setting
 * on.
 *
 * <p>The first setting begins the rehearsal and may lie before the machine's time. While set, the
 * clock stands still; released, it follows the machine again, but never before the latest instant
 * it showed since the rehearsal began (facts of "the future" would otherwise be followed by older
 * ones). Real time is untouched.
 */
public final class SettableClocks extends SystemClocks {

    private @Nullable Instant latest;
    private @Nullable Instant fixed;

    @Override
    public synchronized Instant now() {
        Instant floor = latest;
        if (floor == null) {
            return super.now();
        }
        Instant shown = fixed != null ? fixed : super.now();
        Instant next = shown.isAfter(floor) ? shown : floor;
        latest = next;
        return next;
    }

    /**
     * Moves the domain clock forward and holds it there.
     *
     * @return what the clock shows now, cut to milliseconds
     * @throws IllegalArgumentException if the instant lies before what this clock has shown since
     *     its first setting
     */
    public synchronized Instant set(Instant instant) {
        Instant wanted = instant.truncatedTo(ChronoUnit.MILLIS);
        if (latest != null && wanted.isBefore(latest)) {
            throw new IllegalArgumentException(
                    "The domain clock shows " + latest + " and cannot go back to " + wanted);
        }
        fixed = wanted;
        latest = wanted;
        return wanted;
    }

    /** Follows the machine again, never going back. */
    public synchronized void release() {
        fixed = null;
    }

    /** Whether the clock is held at a given instant. */
    public synchronized boolean isSet() {
        return fixed != null;
    }
}

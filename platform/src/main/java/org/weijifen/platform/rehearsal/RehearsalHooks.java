package org.weijifen.platform.rehearsal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a service must let a rehearsal do; implemented where its parts are put together. */
public interface RehearsalHooks {

    /**
     * Sets the domain clock; it only moves forward.
     *
     * @param now the new time, or absent to let it run with real time again, never back
     * @throws org.weijifen.platform.aggregate.RefusedException CONFLICT where {@code now} lies
     *     before the domain clock
     */
    void setNow(@Nullable Instant now);

    /** Domain time. */
    Instant now();

    /** What is not finished yet. */
    Pending pending();

    /**
     * Sends what is committed but unsent, whatever its age, and fires due deadlines; returns when
     * it has tried.
     */
    void sweep();

    /**
     * Unfinished work of one service.
     *
     * @param outboxPending documents whose outbox is not empty
     * @param committedEvents events committed since the start
     * @param publishedEvents events acknowledged by the log since the start
     * @param deadlinesDue deadlines not after the domain clock
     * @param workOpen imports, sanction work and the like
     */
    record Pending(
            long outboxPending,
            long committedEvents,
            long publishedEvents,
            long deadlinesDue,
            long workOpen) {}
}

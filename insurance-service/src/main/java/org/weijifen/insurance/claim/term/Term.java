package org.weijifen.insurance.claim.term;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One statutory clock as it stands on a day.
 *
 * @param dueOn last day that is still in time; moves on while the clock is paused
 * @param pausedDays days that do not count
 * @param endedOn when what was due was done
 */
public record Term(
        Name clock,
        LocalDate startedOn,
        LocalDate dueOn,
        int pausedDays,
        @Nullable LocalDate endedOn,
        State state) {

    /** What is due. */
    public enum Name {
        /** To agree or to refuse. */
        DECIDE,
        /** To pay the part that is certain where the amount stays open. */
        CERTAIN_PART,
        /** To tell a refusal, with its reasons. */
        REFUSAL_NOTICE,
        /** To pay what was agreed. */
        PAY
    }

    /** Where a clock stands. */
    public enum State {
        RUNNING,
        /** Waiting for evidence. */
        PAUSED,
        DUE_SOON,
        OVERDUE,
        /** Done in time. */
        MET,
        /** Done, but late. */
        MISSED
    }

    /** Whether a day can make this one late. */
    boolean ticks() {
        return endedOn == null && state != State.PAUSED;
    }
}

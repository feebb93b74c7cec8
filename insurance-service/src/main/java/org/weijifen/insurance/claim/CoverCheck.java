package org.weijifen.insurance.claim;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.insurance.CoverReason;

/**
 * What the cover says of a claim (domain.md F7), by the facts known at {@code at}.
 *
 * @param clause clause of domain.md that decides, absent while nothing can be said
 * @param reason why there is no cover, where the cover says so
 * @param remainingFen most that may still be agreed to; 0 unless it passed
 * @param exclusions of the policy; no fact here tells of them, so the insurer examines them
 * @param flags what should be looked at (domain.md trap 13)
 */
public record CoverCheck(
        Outcome outcome,
        @Nullable String clause,
        @Nullable CoverReason reason,
        long remainingFen,
        List<String> exclusions,
        List<Flag> flags,
        Instant at) {

    /** What came of it. */
    public enum Outcome {
        /** The cover is not known yet: the claim waits for it (contracts.md, knowing late). */
        UNKNOWN,
        PASSED,
        /** The activity is known, its cut-off has passed, and the person is not on its list. */
        NOT_LISTED,
        /** The person had no cover there. */
        NOT_INSURED,
        OUTSIDE_PERIOD,
        /** No limit for this kind: a child's death (F4). */
        KIND_NOT_COVERED,
        LIMIT_EXHAUSTED
    }

    /** Facts that do not change the outcome but should be looked at. */
    public enum Flag {
        /** The roster line was received after the accident. */
        LISTED_AFTER_ACCIDENT,
        /** The filing that stands was made after the accident. */
        FILED_AFTER_ACCIDENT
    }

    public CoverCheck {
        exclusions = List.copyOf(exclusions);
        flags = List.copyOf(flags);
    }

    boolean passed() {
        return outcome == Outcome.PASSED;
    }

    /** The same but for the time at which it was looked at. */
    boolean saysTheSame(CoverCheck other) {
        return equals(
                new CoverCheck(
                        other.outcome,
                        other.clause,
                        other.reason,
                        other.remainingFen,
                        other.exclusions,
                        other.flags,
                        at));
    }
}

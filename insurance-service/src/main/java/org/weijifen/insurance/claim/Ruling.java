package org.weijifen.insurance.claim;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.insurance.ClaimStatus;

/**
 * One decision of the insurer, from its intention to its outcome.
 *
 * @param number from 1 within the claim
 * @param amountFen whole amount that is agreed to from now on, earlier parts included; 0 for a
 *     refusal
 * @param clause clause or exclusion that a refusal rests on
 * @param remainingFen what was left, where a limit stood in the way
 * @param statusAfter of the claim, once made
 */
public record Ruling(
        int number,
        Verdict verdict,
        long amountFen,
        String reason,
        @Nullable String clause,
        String by,
        Instant at,
        Result result,
        @Nullable Long remainingFen,
        @Nullable ClaimStatus statusAfter) {

    /** What the insurer says. */
    public enum Verdict {
        APPROVE,
        /** Agrees to the part that is certain; the rest stays open. */
        CERTAIN_PART,
        REJECT
    }

    /** What became of it. */
    public enum Result {
        /** Intended; the limits are being asked. */
        PENDING,
        MADE,
        /** Another decision had taken what was left of a limit. */
        LIMIT_REACHED
    }

    Ruling ended(Result outcome, @Nullable Long remaining, @Nullable ClaimStatus status) {
        return new Ruling(
                number, verdict, amountFen, reason, clause, by, at, outcome, remaining, status);
    }
}

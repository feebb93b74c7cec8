package org.weijifen.insurance.cover;

import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.insurance.CoverReason;
import org.weijifen.contracts.insurance.Limits;

/**
 * What holds for one person in one activity (domain.md F3).
 *
 * @param reason why not, for {@code REFUSED} and {@code ENDED}
 * @param limits for {@code ISSUED}
 * @param ground closer reason, where {@code reason} is only the nearest of its kind
 */
public record Verdict(
        Status status,
        @Nullable CoverReason reason,
        @Nullable Limits limits,
        @Nullable CoverGround ground) {

    /** Where a line stands. */
    public enum Status {
        /** Nothing can be said yet; never after the cut-off. */
        PENDING,
        ISSUED,
        /** There never was cover under the policy that governs. */
        REFUSED,
        /** There was cover, and it is gone. */
        ENDED
    }

    static final Verdict PENDING = new Verdict(Status.PENDING, null, null, null);

    static Verdict issued(Limits limits) {
        return new Verdict(Status.ISSUED, null, limits, null);
    }

    static Verdict refused(CoverReason reason) {
        return new Verdict(Status.REFUSED, reason, null, null);
    }

    static Verdict refused(CoverGround ground) {
        return new Verdict(Status.REFUSED, ground.nearest(), null, ground);
    }

    static Verdict ended(CoverReason reason) {
        return new Verdict(Status.ENDED, reason, null, null);
    }
}

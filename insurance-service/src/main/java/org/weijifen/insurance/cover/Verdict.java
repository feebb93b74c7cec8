package org.weijifen.insurance.cover;

import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.insurance.CoverReason;
import org.weijifen.contracts.insurance.Limits;

/**
 * What holds for one roster line (domain.md F3).
 *
 * @param reason why not, for {@code REFUSED} and {@code ENDED}
 * @param limits for {@code ISSUED}
 */
public record Verdict(Status status, @Nullable CoverReason reason, @Nullable Limits limits) {

    /** Where a line stands. */
    public enum Status {
        /** Nothing can be said yet; never after the cut-off. */
        PENDING,
        ISSUED,
        /** There never was cover. */
        REFUSED,
        /** There was cover, and it is gone. */
        ENDED
    }

    static final Verdict PENDING = new Verdict(Status.PENDING, null, null);

    static Verdict issued(Limits limits) {
        return new Verdict(Status.ISSUED, null, limits);
    }

    static Verdict refused(CoverReason reason) {
        return new Verdict(Status.REFUSED, reason, null);
    }

    static Verdict ended(CoverReason reason) {
        return new Verdict(Status.ENDED, reason, null);
    }
}

package org.weijifen.reward.benefit;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.reward.BenefitKind;

/**
 * One annual benefit. Its id is derived from volunteer, year and kind, so that a year never has two
 * of a kind.
 *
 * @param since known time of the fact that brought it into this status
 * @param grantedAt known time of the fact that fulfilled the condition
 * @param validUntil last day on which it can be used
 * @param policyVersion under which it was granted
 * @param usedOn local day of its use, if it was used
 */
public record Benefit(
        String benefitId,
        BenefitKind kind,
        int year,
        Status status,
        Instant since,
        Instant grantedAt,
        LocalDate validUntil,
        String policyVersion,
        @Nullable LocalDate usedOn) {

    /** Where a benefit stands (H9). */
    public enum Status {
        GRANTED,
        USED,
        /** Lost its ground before it was used. */
        CANCELLED,
        /** Lost its ground after it was used; not clawed back. */
        OVER_GRANTED
    }

    /** Whether the year's condition holds. */
    public boolean stands() {
        return status == Status.GRANTED || status == Status.USED;
    }

    Benefit to(Status next, Instant at) {
        return new Benefit(
                benefitId, kind, year, next, at, grantedAt, validUntil, policyVersion, usedOn);
    }

    Benefit used(Instant at, LocalDate day) {
        return new Benefit(
                benefitId, kind, year, Status.USED, at, grantedAt, validUntil, policyVersion, day);
    }
}

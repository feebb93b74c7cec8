package org.weijifen.reward.benefit;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.reward.BenefitKind;
import org.weijifen.scheme.SchemeCalendar;

/**
 * An annual benefit as shown.
 *
 * @param status GRANTED, USED, CANCELLED or OVER_GRANTED; EXPIRED where a granted one can no longer
 *     be used on the day of the question
 */
public record BenefitView(
        String benefitId,
        BenefitKind benefitKind,
        int year,
        String status,
        boolean overGranted,
        Instant grantedAt,
        LocalDate validUntil,
        @Nullable LocalDate usedOn,
        String clause,
        String policyVersion) {

    public static BenefitView of(Benefit b, Instant now) {
        boolean expired =
                b.status() == Benefit.Status.GRANTED
                        && SchemeCalendar.dateOf(now).isAfter(b.validUntil());
        return new BenefitView(
                b.benefitId(),
                b.kind(),
                b.year(),
                expired ? "EXPIRED" : b.status().name(),
                b.status() == Benefit.Status.OVER_GRANTED,
                b.grantedAt(),
                b.validUntil(),
                b.usedOn(),
                "R1",
                b.policyVersion());
    }
}

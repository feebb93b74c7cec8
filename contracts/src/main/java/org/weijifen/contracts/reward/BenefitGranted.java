package org.weijifen.contracts.reward;

import java.time.Instant;
import java.time.LocalDate;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/**
 * An annual benefit was granted for a calendar year; it can be used up to and including {@code
 * validUntil} (domain.md R1).
 */
public record BenefitGranted(
        long revision,
        Instant occurredAt,
        String volunteerId,
        String benefitId,
        BenefitKind benefitKind,
        int year,
        LocalDate validUntil,
        String policyVersion)
        implements BenefitEvent {
    public static final String TYPE = "benefit.granted.v1";

    public BenefitGranted {
        Checks.event(revision, occurredAt);
        PublicIds.require(volunteerId, "volunteerId");
        PublicIds.require(benefitId, "benefitId");
        Checks.present(benefitKind, "benefitKind");
        Checks.year(year, "year");
        Checks.present(validUntil, "validUntil");
        Checks.policyVersion(policyVersion, "policyVersion");
    }
}

package org.weijifen.contracts.reward;

import java.time.Instant;
import java.time.LocalDate;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/** An annual benefit was handed out on the local day {@code usedOn} (domain.md R1). */
public record BenefitUsed(
        long revision,
        Instant occurredAt,
        String volunteerId,
        String benefitId,
        BenefitKind benefitKind,
        int year,
        LocalDate usedOn)
        implements BenefitEvent {
    public static final String TYPE = "benefit.used.v1";

    public BenefitUsed {
        Checks.event(revision, occurredAt);
        PublicIds.require(volunteerId, "volunteerId");
        PublicIds.require(benefitId, "benefitId");
        Checks.present(benefitKind, "benefitKind");
        Checks.year(year, "year");
        Checks.present(usedOn, "usedOn");
    }
}

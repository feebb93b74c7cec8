package org.weijifen.contracts.reward;

import java.time.Instant;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/**
 * An annual benefit lost its ground; {@code overGranted}: it was used already and is not clawed
 * back (domain.md H9).
 */
public record BenefitCancelled(
        long revision,
        Instant occurredAt,
        String volunteerId,
        String benefitId,
        BenefitKind benefitKind,
        int year,
        boolean overGranted)
        implements BenefitEvent {
    public static final String TYPE = "benefit.cancelled.v1";

    public BenefitCancelled {
        Checks.event(revision, occurredAt);
        PublicIds.require(volunteerId, "volunteerId");
        PublicIds.require(benefitId, "benefitId");
        Checks.present(benefitKind, "benefitKind");
        Checks.year(year, "year");
    }
}

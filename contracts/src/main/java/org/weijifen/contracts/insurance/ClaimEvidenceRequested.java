package org.weijifen.contracts.insurance;

import java.time.Instant;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/**
 * The insurer asked for evidence, once and completely; its time to decide stands still (domain.md
 * F7).
 */
public record ClaimEvidenceRequested(
        long revision,
        Instant occurredAt,
        String claimId,
        String activityId,
        ClaimStanding standing)
        implements ClaimEvent {
    public static final String TYPE = "claim.evidence-requested.v1";

    public ClaimEvidenceRequested {
        Checks.event(revision, occurredAt);
        PublicIds.require(claimId, "claimId");
        PublicIds.require(activityId, "activityId");
        Checks.present(standing, "standing");
    }
}

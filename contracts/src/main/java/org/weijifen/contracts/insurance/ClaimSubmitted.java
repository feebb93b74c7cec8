package org.weijifen.contracts.insurance;

import java.time.Instant;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/** A claim came in, its evidence became complete, or its policy became known (domain.md F7). */
public record ClaimSubmitted(
        long revision,
        Instant occurredAt,
        String claimId,
        String activityId,
        ClaimStanding standing)
        implements ClaimEvent {
    public static final String TYPE = "claim.submitted.v1";

    public ClaimSubmitted {
        Checks.event(revision, occurredAt);
        PublicIds.require(claimId, "claimId");
        PublicIds.require(activityId, "activityId");
        Checks.present(standing, "standing");
    }
}

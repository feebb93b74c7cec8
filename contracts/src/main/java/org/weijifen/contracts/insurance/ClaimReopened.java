package org.weijifen.contracts.insurance;

import java.time.Instant;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/** A decision is open again; what was paid stays paid (domain.md F7). */
public record ClaimReopened(
        long revision,
        Instant occurredAt,
        String claimId,
        String activityId,
        ClaimStanding standing)
        implements ClaimEvent {
    public static final String TYPE = "claim.reopened.v1";

    public ClaimReopened {
        Checks.event(revision, occurredAt);
        PublicIds.require(claimId, "claimId");
        PublicIds.require(activityId, "activityId");
        Checks.present(standing, "standing");
    }
}

package org.weijifen.contracts.insurance;

import java.time.Instant;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/** The insurer paid, in whole or in part (domain.md F7). */
public record ClaimPaid(
        long revision,
        Instant occurredAt,
        String claimId,
        String activityId,
        ClaimStanding standing)
        implements ClaimEvent {
    public static final String TYPE = "claim.paid.v1";

    public ClaimPaid {
        Checks.event(revision, occurredAt);
        PublicIds.require(claimId, "claimId");
        PublicIds.require(activityId, "activityId");
        Checks.present(standing, "standing");
    }
}

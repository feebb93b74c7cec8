package org.weijifen.contracts.insurance;

import java.time.Instant;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/** The insurer agreed to an amount, or to the part that is certain, or refused (domain.md F7). */
public record ClaimDecided(
        long revision,
        Instant occurredAt,
        String claimId,
        String activityId,
        ClaimStanding standing)
        implements ClaimEvent {
    public static final String TYPE = "claim.decided.v1";

    public ClaimDecided {
        Checks.event(revision, occurredAt);
        PublicIds.require(claimId, "claimId");
        PublicIds.require(activityId, "activityId");
        Checks.present(standing, "standing");
    }
}

package org.weijifen.contracts.reward;

import java.time.Instant;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/** A volunteer reached a star with these lifetime credited minutes (domain.md H7). */
public record TierReached(
        long revision,
        Instant occurredAt,
        String volunteerId,
        int tier,
        long creditedMinutes,
        String policyVersion)
        implements TierEvent {
    public static final String TYPE = "tier.reached.v1";

    public TierReached {
        Checks.event(revision, occurredAt);
        PublicIds.require(volunteerId, "volunteerId");
        Checks.atLeast(1, tier, "tier");
        Checks.atLeast(0, creditedMinutes, "creditedMinutes");
        Checks.policyVersion(policyVersion, "policyVersion");
    }
}

package org.weijifen.contracts.reward;

import java.time.Instant;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/** A volunteer lost a star: the credited minutes fell below its threshold (domain.md H9). */
public record TierWithdrawn(
        long revision,
        Instant occurredAt,
        String volunteerId,
        int tier,
        long creditedMinutes,
        String policyVersion)
        implements TierEvent {
    public static final String TYPE = "tier.withdrawn.v1";

    public TierWithdrawn {
        Checks.event(revision, occurredAt);
        PublicIds.require(volunteerId, "volunteerId");
        Checks.atLeast(1, tier, "tier");
        Checks.atLeast(0, creditedMinutes, "creditedMinutes");
        Checks.policyVersion(policyVersion, "policyVersion");
    }
}

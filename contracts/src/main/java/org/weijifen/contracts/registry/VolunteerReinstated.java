package org.weijifen.contracts.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/**
 * A cancelled registration stands again, for instance when its sanction was reversed (domain.md
 * V4).
 */
public record VolunteerReinstated(
        long revision,
        Instant occurredAt,
        String volunteerId,
        VolunteerStanding standing,
        @Nullable String sanctionId)
        implements VolunteerEvent {
    public static final String TYPE = "volunteer.reinstated.v1";

    public VolunteerReinstated {
        Checks.event(revision, occurredAt);
        PublicIds.require(volunteerId, "volunteerId");
        Checks.present(standing, "standing");
        PublicIds.requireIfPresent(sanctionId, "sanctionId");
    }
}

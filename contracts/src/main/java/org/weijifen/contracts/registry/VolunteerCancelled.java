package org.weijifen.contracts.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/**
 * A registration was cancelled, by the person or by a sanction (domain.md V4). The reason is a
 * code, never free text.
 */
public record VolunteerCancelled(
        long revision,
        Instant occurredAt,
        String volunteerId,
        VolunteerStanding standing,
        String reason,
        @Nullable String sanctionId)
        implements VolunteerEvent {
    public static final String TYPE = "volunteer.cancelled.v1";

    public VolunteerCancelled {
        Checks.event(revision, occurredAt);
        PublicIds.require(volunteerId, "volunteerId");
        Checks.present(standing, "standing");
        Checks.code(reason, "reason");
        PublicIds.requireIfPresent(sanctionId, "sanctionId");
    }
}

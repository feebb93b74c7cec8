package org.weijifen.contracts.blacklist;

import java.time.Instant;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/**
 * No sanction stands against the volunteer any more. On the wire a tombstone: the value is null,
 * the revision travels in the header {@code ce_revision}, the instant in {@code ce_time}, the
 * volunteer is the key.
 */
public record VolunteerSanctionsEnded(long revision, Instant occurredAt, String volunteerId)
        implements VolunteerSanctionsEvent {
    public static final String TYPE = "volunteer.sanctions-ended.v1";

    public VolunteerSanctionsEnded {
        Checks.event(revision, occurredAt);
        PublicIds.require(volunteerId, "volunteerId");
    }

    @Override
    public boolean tombstone() {
        return true;
    }
}

package org.weijifen.contracts.registry;

import java.time.Instant;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/**
 * Something that others need of a volunteer's file changed: a consent, a division, a coming
 * birthday.
 */
public record VolunteerUpdated(
        long revision, Instant occurredAt, String volunteerId, VolunteerStanding standing)
        implements VolunteerEvent {
    public static final String TYPE = "volunteer.updated.v1";

    public VolunteerUpdated {
        Checks.event(revision, occurredAt);
        PublicIds.require(volunteerId, "volunteerId");
        Checks.present(standing, "standing");
    }
}

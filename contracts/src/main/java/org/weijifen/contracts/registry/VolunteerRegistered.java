package org.weijifen.contracts.registry;

import java.time.Instant;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/** A volunteer was registered (domain.md P1). */
public record VolunteerRegistered(
        long revision, Instant occurredAt, String volunteerId, VolunteerStanding standing)
        implements VolunteerEvent {
    public static final String TYPE = "volunteer.registered.v1";

    public VolunteerRegistered {
        Checks.event(revision, occurredAt);
        PublicIds.require(volunteerId, "volunteerId");
        Checks.present(standing, "standing");
    }
}

package org.weijifen.contracts.blacklist;

import java.time.Instant;
import java.util.List;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/** All sanctions that stand against a volunteer now, at least one (domain.md V4). */
public record VolunteerSanctionsStanding(
        long revision, Instant occurredAt, String volunteerId, List<StandingSanction> sanctions)
        implements VolunteerSanctionsEvent {
    public static final String TYPE = "volunteer.sanctions-standing.v1";

    public VolunteerSanctionsStanding {
        Checks.event(revision, occurredAt);
        PublicIds.require(volunteerId, "volunteerId");
        sanctions = Checks.some(sanctions, "sanctions");
    }
}

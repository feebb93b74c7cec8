package org.weijifen.contracts.insurance;

import java.time.Instant;
import java.util.List;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.PublicIds;

/**
 * The event policy of one activity, with all its versions and everybody it ever named (domain.md
 * F5).
 *
 * @param versions in order of number, the newest last
 * @param volunteers in order of id
 */
public record EventPolicyRecorded(
        long revision,
        Instant occurredAt,
        String activityId,
        List<EventPolicyVersion> versions,
        List<NamedVolunteer> volunteers)
        implements Event {
    public static final String TYPE = "policy.recorded.v1";

    public EventPolicyRecorded {
        Checks.event(revision, occurredAt);
        PublicIds.require(activityId, "activityId");
        versions = Checks.some(versions, "versions");
        volunteers = Checks.list(volunteers, "volunteers");
    }

    @Override
    public String key() {
        return activityId;
    }
}

package org.weijifen.insurance.policy;

import java.util.List;
import org.weijifen.contracts.insurance.EventPolicyVersion;
import org.weijifen.contracts.insurance.NamedVolunteer;

/**
 * State of {@code event-policies/<activityId>}. The past is kept: which version holds depends on a
 * cut-off that may be known later, or move to an earlier instant (F2).
 *
 * @param versions by number, the newest last; at least one
 * @param volunteers everybody ever named, in order of id
 */
public record EventPolicy(List<EventPolicyVersion> versions, List<NamedVolunteer> volunteers) {

    public EventPolicy {
        versions = List.copyOf(versions);
        volunteers = List.copyOf(volunteers);
    }

    EventPolicyVersion newest() {
        return versions.getLast();
    }
}

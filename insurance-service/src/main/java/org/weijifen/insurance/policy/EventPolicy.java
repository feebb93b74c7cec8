package org.weijifen.insurance.policy;

import java.util.List;
import java.util.Objects;
import org.weijifen.contracts.insurance.EventPolicyVersion;
import org.weijifen.contracts.insurance.NamedVolunteer;

/**
 * State of {@code event-policies/<activityId>}. The past is kept: which version holds depends on a
 * cut-off that may be known later, or move to an earlier instant (F2).
 *
 * @param versions by number, the newest last; at least one
 * @param volunteers everybody ever named, in order of id
 * @param numberKey insurer and number of the newest version, by which others of the same are found
 */
public record EventPolicy(
        List<EventPolicyVersion> versions, List<NamedVolunteer> volunteers, String numberKey) {

    /** Documents stored before there was a key have none. */
    public EventPolicy {
        versions = List.copyOf(versions);
        volunteers = List.copyOf(volunteers);
        numberKey = Objects.requireNonNullElse(numberKey, keyOf(versions));
    }

    EventPolicy(List<EventPolicyVersion> versions, List<NamedVolunteer> volunteers) {
        this(versions, volunteers, keyOf(versions));
    }

    private static String keyOf(List<EventPolicyVersion> versions) {
        return keyOf(versions.getLast().insurerId(), versions.getLast().policyId());
    }

    /** Policy numbers are each insurer's own; no public id holds a {@code :}. */
    static String keyOf(String insurerId, String policyId) {
        return insurerId + ":" + policyId;
    }

    EventPolicyVersion newest() {
        return versions.getLast();
    }
}

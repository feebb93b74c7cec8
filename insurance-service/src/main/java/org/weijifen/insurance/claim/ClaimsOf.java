package org.weijifen.insurance.claim;

import java.util.List;
import java.util.TreeSet;

/**
 * State of {@code claims-of/<activity:…|volunteer:…>}: whose claims have to be looked at when
 * something is heard of an activity or a volunteer. Written before the claim, so it may name one
 * that was never made.
 */
public record ClaimsOf(List<String> claimIds) {
    /** More claims of one activity or person are refused. */
    static final int MOST = 10_000;

    static final ClaimsOf NONE = new ClaimsOf(List.of());

    public ClaimsOf {
        claimIds = List.copyOf(claimIds);
    }

    static String ofActivity(String activityId) {
        return "activity:" + activityId;
    }

    static String ofVolunteer(String volunteerId) {
        return "volunteer:" + volunteerId;
    }

    ClaimsOf with(String claimId) {
        var ids = new TreeSet<>(claimIds);
        return ids.add(claimId) ? new ClaimsOf(List.copyOf(ids)) : this;
    }
}

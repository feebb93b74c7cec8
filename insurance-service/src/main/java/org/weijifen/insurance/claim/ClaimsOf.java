package org.weijifen.insurance.claim;

import java.util.List;
import java.util.TreeSet;

/**
 * State of {@code claims-of/<activity:…|volunteer:…>}: whose claims have to be looked at when
 * something is heard of an activity or a volunteer. Written before the claim, so it may name one
 * that was never made.
 */
public record ClaimsOf(List<String> claimIds) {
    private static final int MOST_OF_ACTIVITY = 10_000;
    private static final int MOST_OF_VOLUNTEER = 100;
    private static final String VOLUNTEER = "volunteer:";

    static final ClaimsOf NONE = new ClaimsOf(List.of());

    public ClaimsOf {
        claimIds = List.copyOf(claimIds);
    }

    static String ofActivity(String activityId) {
        return "activity:" + activityId;
    }

    static String ofVolunteer(String volunteerId) {
        return VOLUNTEER + volunteerId;
    }

    /** More claims than these are refused. */
    static int most(String id) {
        return id.startsWith(VOLUNTEER) ? MOST_OF_VOLUNTEER : MOST_OF_ACTIVITY;
    }

    ClaimsOf with(String claimId) {
        var ids = new TreeSet<>(claimIds);
        return ids.add(claimId) ? new ClaimsOf(List.copyOf(ids)) : this;
    }
}

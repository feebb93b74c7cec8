package org.weijifen.insurance.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.insurance.CoverBasis;
import org.weijifen.contracts.insurance.EventPolicyVersion;
import org.weijifen.contracts.insurance.NamedVolunteer;

/**
 * The newest version of an event policy as it is shown.
 *
 * @param number of the version, from 1
 * @param recordedAt when it was recorded; it governs the activity if that was before the cut-off
 * @param volunteers who stands on its list, in order of id
 */
public record EventPolicyView(
        String activityId,
        int number,
        Instant recordedAt,
        String policyId,
        String insurerId,
        CoverBasis basis,
        EventPolicyInput.LimitsFen limitsFen,
        long aggregateLimitFenPerYear,
        boolean combineDeathDisability,
        boolean coversCommute,
        List<String> exclusions,
        LocalDate validFrom,
        LocalDate validUntil,
        List<Named> volunteers) {

    /** Somebody on the list, with the first receipt time. */
    public record Named(String volunteerId, Instant receivedAt) {}

    static EventPolicyView of(String activityId, EventPolicy policy) {
        EventPolicyVersion newest = policy.newest();
        List<Named> named = new ArrayList<>();
        for (NamedVolunteer volunteer : policy.volunteers()) {
            Period last = volunteer.periods().getLast();
            if (last.until() == null) {
                named.add(new Named(volunteer.volunteerId(), last.from()));
            }
        }
        return new EventPolicyView(
                activityId,
                newest.number(),
                newest.recordedAt(),
                newest.policyId(),
                newest.insurerId(),
                newest.basis(),
                EventPolicyInput.LimitsFen.of(newest.limits()),
                newest.aggregateLimitFenPerYear(),
                newest.combineDeathDisability(),
                newest.coversCommute(),
                newest.exclusions(),
                newest.validFrom(),
                newest.validUntil(),
                named);
    }
}

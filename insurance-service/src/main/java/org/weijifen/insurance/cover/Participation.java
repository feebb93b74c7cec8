package org.weijifen.insurance.cover;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.insurance.CoverBasis;
import org.weijifen.contracts.insurance.CoverReason;
import org.weijifen.contracts.insurance.Limits;
import org.weijifen.scheme.InsuranceTerms;

/**
 * One person's cover in one activity, for whoever pays, counts or is asked (domain.md F3 to F5).
 *
 * @param reason why not, for {@code REFUSED} and {@code ENDED}
 * @param from begin of the period of cover
 * @param until its end, excluded
 * @param place of the activity
 * @param limits for {@code ISSUED}
 * @param policyVersion version of the scheme's policy that gave the verdict
 * @param terms of the policy that covers
 * @param ground closer reason, where {@code reason} is only the nearest of its kind
 * @param basis whom the policy that covers asks to be on which list
 * @param onRoster whether the activity's roster has a line of the person, of whatever status
 * @param named whether the activity's event policy names the person, or once did
 * @param eventPolicyNumber version of the event policy that covers, {@code null} for the umbrella
 */
public record Participation(
        String activityId,
        String volunteerId,
        Verdict.Status status,
        @Nullable CoverReason reason,
        Instant from,
        Instant until,
        String place,
        @Nullable Limits limits,
        String policyVersion,
        InsuranceTerms terms,
        @Nullable CoverGround ground,
        CoverBasis basis,
        boolean onRoster,
        boolean named,
        @Nullable Integer eventPolicyNumber) {

    /** Whether an accident at that instant is inside the cover. */
    public boolean coversAt(Instant instant) {
        return status == Verdict.Status.ISSUED
                && !instant.isBefore(from)
                && instant.isBefore(until);
    }
}

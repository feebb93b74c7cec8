package org.weijifen.insurance.cover;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.insurance.CoverBasis;
import org.weijifen.contracts.insurance.Limits;

/**
 * "Am I covered?": the answer for one person in one activity.
 *
 * @param reason why not, if {@code REFUSED} or {@code ENDED}: the closest word there is
 * @param why one sentence that names the clause
 * @param limitsFen if covered
 * @param policyId the insurer's number of the policy that governs
 * @param policyVersion version of the scheme's policy
 * @param eventPolicyNumber version of the event policy; absent for the umbrella
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonCoverView(
        String activityId,
        String volunteerId,
        boolean covered,
        Verdict.Status status,
        @Nullable String reason,
        Sentence why,
        CoverView.Period period,
        CoverView.@Nullable LimitsFen limitsFen,
        String policyId,
        String policyVersion,
        @Nullable Integer eventPolicyNumber,
        CoverBasis basis) {

    /** The same in Chinese and English. */
    public record Sentence(String zh, String en) {}

    static PersonCoverView of(Participation participation) {
        Limits limits = participation.limits();
        return new PersonCoverView(
                participation.activityId(),
                participation.volunteerId(),
                participation.status() == Verdict.Status.ISSUED,
                participation.status(),
                reasonOf(participation),
                CoverSentences.of(participation),
                new CoverView.Period(participation.from(), participation.until()),
                limits == null ? null : CoverView.LimitsFen.of(limits),
                participation.terms().policyId(),
                participation.policyVersion(),
                participation.eventPolicyNumber(),
                participation.basis());
    }

    private static @Nullable String reasonOf(Participation participation) {
        if (participation.ground() != null) {
            return participation.ground().name();
        }
        return participation.reason() == null ? null : participation.reason().name();
    }
}

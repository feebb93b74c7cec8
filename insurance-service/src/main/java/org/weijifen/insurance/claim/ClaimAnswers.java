package org.weijifen.insurance.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.insurance.ClaimStatus;

/** What a step on a claim is answered with; kept with the request, so it holds no texts. */
final class ClaimAnswers {
    private ClaimAnswers() {}

    /** Where the claim stands after the step. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Brief(
            String claimId,
            ClaimStatus status,
            CoverCheck.Outcome check,
            @Nullable String clause,
            @Nullable Long reserveFen,
            long approvedFen,
            long paidFen) {}

    /** First step of a ruling: which one it is. */
    record Begun(int ruling) {}

    /** A ruling's outcome; the same whenever it is asked for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Ruled(
            String claimId,
            int ruling,
            Ruling.Verdict decision,
            @Nullable ClaimStatus status,
            long amountFen,
            @Nullable String clause) {}

    /**
     * @param reserve whether the insurer's estimate is shown: not to the claimant
     */
    static Brief brief(String claimId, Claim claim, boolean reserve) {
        return new Brief(
                claimId,
                claim.status(),
                claim.check().outcome(),
                claim.check().clause(),
                reserve ? claim.amounts().reserveFen() : null,
                claim.amounts().approvedFen(),
                claim.amounts().paidFen());
    }

    static Ruled ruled(String claimId, Ruling ruling) {
        return new Ruled(
                claimId,
                ruling.number(),
                ruling.verdict(),
                ruling.statusAfter(),
                ruling.amountFen(),
                ruling.clause());
    }
}

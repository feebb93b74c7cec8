package org.weijifen.insurance.claim;

import java.util.List;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Outcome;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.RefusedException;

/** Somebody claims; the claim is kept whatever is known of its cover (contracts.md). */
public final class SubmitClaim {
    private final AggregateRuntime runtime;
    private final Aggregate<Claim> claims;
    private final ClaimIndex index;
    private final Examine examine;

    SubmitClaim(
            AggregateRuntime runtime, Aggregate<Claim> claims, ClaimIndex index, Examine examine) {
        this.runtime = runtime;
        this.claims = claims;
        this.index = index;
        this.examine = examine;
    }

    /**
     * @throws RefusedException UNPROCESSABLE for what lies in the future, CONFLICT for too many
     *     claims
     */
    public Outcome<Claim> submit(
            String claimId, Petition petition, List<Evidence> evidence, Party party, Act act) {
        if (runtime.get(claims, claimId) == null) {
            Refusal refusal = ClaimRules.refusal(petition, evidence, act);
            if (refusal != null) {
                // Before the index: what never becomes a claim does not count among the person's.
                throw new RefusedException(refusal);
            }
            // First: what is heard of the cover from now on reaches the claim: nothing is missed.
            index.note(claimId, petition, act);
        }
        Finding finding = examine.finding(claimId, petition);
        return runtime.execute(
                claims,
                claimId,
                act,
                state ->
                        state == null
                                ? ClaimRules.submit(petition, evidence, finding, act)
                                : Decision.unchanged(),
                state -> ClaimAnswers.brief(claimId, state, party.seesReserves()));
    }
}

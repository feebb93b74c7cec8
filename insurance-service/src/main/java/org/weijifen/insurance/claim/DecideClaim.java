package org.weijifen.insurance.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.insurance.claim.ClaimAnswers.Begun;
import org.weijifen.insurance.claim.Ruling.Result;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Outcome;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.aggregate.StateCodec;
import org.weijifen.platform.aggregate.Versioned;
import org.weijifen.platform.port.UnavailableException;

/**
 * The insurer rules on a claim. The intention is committed first, then carried out; a repeat with
 * the same key finds its own ruling again and gets that one's outcome (ADR 0022).
 */
public final class DecideClaim {
    private final AggregateRuntime runtime;
    private final Aggregate<Claim> claims;
    private final Examine examine;
    private final ClaimWork work;

    DecideClaim(
            AggregateRuntime runtime, Aggregate<Claim> claims, Examine examine, ClaimWork work) {
        this.runtime = runtime;
        this.claims = claims;
        this.examine = examine;
        this.work = work;
    }

    /**
     * @throws RefusedException NOT_FOUND for another insurer, CONFLICT in the wrong state or above
     *     what remains of a limit, UNPROCESSABLE for an amount or clause that cannot be
     */
    public Outcome<Claim> decide(
            String claimId, ClaimCommand.Decide command, Party party, Act act) {
        // A crash may have left a ruling in the middle: nothing overtakes it.
        work.carryOut(claimId);
        Claim seen = runtime.load(claims, List.of(claimId)).get(claimId);
        if (seen == null || !party.insures(seen)) {
            throw new RefusedException(ClaimRefusals.unknown());
        }
        Finding finding = examine.finding(claimId, seen.petition());
        Outcome<Claim> begun =
                runtime.execute(
                        claims,
                        claimId,
                        act,
                        state -> begin(state, command, finding, party, act),
                        state -> new Begun(state.rulings().size()));
        work.carryOut(claimId);
        int number = StateCodec.mapper().readValue(begun.answer(), Begun.class).ruling();
        return outcome(claimId, number, begun.changed());
    }

    private static Decision<Claim> begin(
            @Nullable Claim claim,
            ClaimCommand.Decide command,
            Finding finding,
            Party party,
            Act act) {
        return claim == null || !party.insures(claim)
                ? Decision.refuse(ClaimRefusals.unknown())
                : RulingRules.begin(claim, command, finding, act);
    }

    private Outcome<Claim> outcome(String claimId, int number, boolean changed) {
        Versioned<Claim> now = runtime.get(claims, claimId);
        if (now == null || now.state().rulings().size() < number) {
            throw new UnavailableException("claim " + claimId + " is being restored", null);
        }
        Ruling ruling = now.state().rulings().get(number - 1);
        if (ruling.result() == Result.PENDING) {
            throw new UnavailableException("ruling on " + claimId + " stays open", null);
        }
        Long remaining = ruling.remainingFen();
        if (remaining != null) {
            throw new RefusedException(ClaimRefusals.limitReached(remaining));
        }
        String answer = StateCodec.mapper().writeValueAsString(ClaimAnswers.ruled(claimId, ruling));
        return new Outcome<>(now.state(), now.version(), changed, answer);
    }
}

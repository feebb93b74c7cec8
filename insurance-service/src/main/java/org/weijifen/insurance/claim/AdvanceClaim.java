package org.weijifen.insurance.claim;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Outcome;

/** One step of one party on a claim, but for its decision. */
public final class AdvanceClaim {
    private final AggregateRuntime runtime;
    private final Aggregate<Claim> claims;
    private final ClaimWork work;
    private final Examine examine;

    AdvanceClaim(
            AggregateRuntime runtime, Aggregate<Claim> claims, ClaimWork work, Examine examine) {
        this.runtime = runtime;
        this.claims = claims;
        this.work = work;
        this.examine = examine;
    }

    /**
     * @throws org.weijifen.platform.aggregate.RefusedException NOT_FOUND for what the party may not
     *     see or do, CONFLICT in the wrong state, UNPROCESSABLE for amounts and days
     */
    public Outcome<Claim> advance(String claimId, ClaimCommand command, Party party, Act act) {
        // A crash may have left a ruling in the middle: nothing overtakes it.
        work.carryOut(claimId);
        Finding finding = finding(claimId, command);
        Outcome<Claim> outcome =
                runtime.execute(
                        claims,
                        claimId,
                        act,
                        state -> decide(state, command, finding, party, act),
                        state -> ClaimAnswers.brief(claimId, state, party.seesReserves()));
        work.carryOut(claimId);
        return outcome;
    }

    /** What is known of the cover, for the steps that depend on it. */
    private @Nullable Finding finding(String claimId, ClaimCommand command) {
        if (!(command instanceof ClaimCommand.Close || command instanceof ClaimCommand.Reopen)) {
            return null;
        }
        Claim claim = runtime.load(claims, List.of(claimId)).get(claimId);
        return claim == null ? null : examine.finding(claimId, claim.petition());
    }

    private static Decision<Claim> decide(
            @Nullable Claim claim,
            ClaimCommand command,
            @Nullable Finding finding,
            Party party,
            Act act) {
        if (claim == null || !may(party, command, claim)) {
            return Decision.refuse(ClaimRefusals.unknown());
        }
        return switch (command) {
            case ClaimCommand.RequestEvidence c -> ClaimRules.requestEvidence(claim, c, act);
            case ClaimCommand.BringEvidence c -> ClaimRules.bringEvidence(claim, c, act);
            case ClaimCommand.GiveNotice c -> AfterRulingRules.giveNotice(claim, c, act);
            case ClaimCommand.Pay c -> AfterRulingRules.pay(claim, c, act);
            case ClaimCommand.SetReserve c -> AfterRulingRules.setReserve(claim, c, act);
            case ClaimCommand.Close c ->
                    ClosureRules.close(claim, c, Objects.requireNonNull(finding), act);
            case ClaimCommand.Reopen c ->
                    AfterRulingRules.reopen(claim, c, Objects.requireNonNull(finding), act);
            case ClaimCommand.Decide _ -> throw new IllegalArgumentException("see DecideClaim");
        };
    }

    private static boolean may(Party party, ClaimCommand command, Claim claim) {
        return switch (command) {
            case ClaimCommand.BringEvidence _ -> party.association() || party.claims(claim);
            case ClaimCommand.Close _ -> party.association();
            case ClaimCommand.GiveNotice _ ->
                    party.insures(claim) || (party.association() && ClosureRules.closed(claim));
            case ClaimCommand.Reopen _ -> party.association() || party.insures(claim);
            default -> party.insures(claim);
        };
    }
}

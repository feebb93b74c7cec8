package org.weijifen.insurance.claim;

import java.time.LocalDate;
import org.weijifen.insurance.claim.CoverCheck.Outcome;
import org.weijifen.insurance.claim.Ruling.Result;
import org.weijifen.insurance.claim.Ruling.Verdict;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.scheme.SchemeCalendar;

/**
 * How a claim ends of which nobody knows the cover: its activity was never filed, or never becomes
 * known here. No insurer answers for it, so the association refuses it (domain.md F7). Pure.
 */
final class ClosureRules {
    /** An insured person and an accident in the cover's period: nobody can show them. */
    private static final String CLAUSE = "F7";

    private ClosureRules() {}

    static Decision<Claim> close(
            Claim claim, ClaimCommand.Close command, Finding finding, Act act) {
        if (claim.pending() != null) {
            return Decision.refuse(ClaimRefusals.decisionRunning());
        }
        if (!claim.undecided()) {
            return Decision.refuse(ClaimRefusals.wrongState(claim.status()));
        }
        if (finding.check(claim.petition(), act.now()).outcome() != Outcome.UNKNOWN) {
            return Decision.refuse(ClaimRefusals.coverKnown());
        }
        if (claim.amounts().payableFen() > 0) {
            return Decision.refuse(ClaimRefusals.payFirst(claim.amounts().payableFen()));
        }
        LocalDate first = claim.round().startedOn().plusDays(finding.terms().unknownCoverDays());
        LocalDate today = SchemeCalendar.dateOf(act.now());
        if (today.isBefore(first)) {
            return Decision.refuse(ClaimRefusals.tooEarly(first));
        }
        Claim waiting = new ClaimDraft(claim).round(claim.round().goingOn(today)).by(act);
        var ruling =
                new Ruling(
                        claim.rulings().size() + 1,
                        Verdict.REJECT,
                        0,
                        command.reason(),
                        CLAUSE,
                        act.by(),
                        act.now(),
                        Result.PENDING,
                        null,
                        null);
        return Decision.to(
                RulingRules.rejected(new ClaimDraft(waiting).ruling(ruling), waiting, ruling, act));
    }

    /** Refused without an insurer: the association tells it. */
    static boolean closed(Claim claim) {
        return !claim.undecided() && claim.check().outcome() == Outcome.UNKNOWN;
    }
}

package org.weijifen.insurance.claim;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.insurance.ClaimStatus;
import org.weijifen.insurance.claim.Ruling.Result;
import org.weijifen.insurance.claim.Ruling.Verdict;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.scheme.SchemeCalendar;

/**
 * The insurer's decisions (domain.md F4, F7). One that wants money is an intention first, then asks
 * the limits, then has its outcome; each step is harmless to repeat (ADR 0022). Pure.
 */
final class RulingRules {
    private static final Set<String> CLAUSES = Set.of("F2", "F3", "F4", "F6", "F7");
    private static final String EXCLUSION = "EXCLUSION.";

    private RulingRules() {}

    /** The first step; a refusal of the claim needs no other. */
    static Decision<Claim> begin(
            Claim claim, ClaimCommand.Decide command, Finding finding, Act act) {
        Refusal refusal = refusal(claim, command, finding, act);
        if (refusal != null) {
            return Decision.refuse(refusal);
        }
        var ruling =
                new Ruling(
                        claim.rulings().size() + 1,
                        command.verdict(),
                        command.amountFen(),
                        command.reason(),
                        command.clause(),
                        act.by(),
                        act.now(),
                        Result.PENDING,
                        null,
                        null);
        // A ruling is made by the check of its moment.
        Claim examined = ClaimRules.examined(claim, finding, act);
        var draft = new ClaimDraft(examined).ruling(ruling).workOpen(true);
        return command.verdict() == Verdict.REJECT
                ? Decision.to(rejected(draft, claim, ruling, act))
                : Decision.to(draft.by(act));
    }

    private static @Nullable Refusal refusal(
            Claim claim, ClaimCommand.Decide command, Finding finding, Act act) {
        if (claim.pending() != null) {
            return ClaimRefusals.decisionRunning();
        }
        boolean open =
                claim.undecided()
                        && (claim.status() != ClaimStatus.EVIDENCE_REQUESTED
                                || command.verdict() == Verdict.CERTAIN_PART);
        if (!open) {
            return ClaimRefusals.wrongState(claim.status());
        }
        CoverCheck check = finding.check(claim.petition(), act.now());
        if (check.outcome() == CoverCheck.Outcome.UNKNOWN) {
            return ClaimRefusals.coverUnknown();
        }
        if (command.verdict() == Verdict.REJECT && claim.amounts().payableFen() > 0) {
            return ClaimRefusals.payFirst(claim.amounts().payableFen());
        }
        return command.verdict() == Verdict.REJECT
                ? clauseRefusal(command.clause(), check)
                : amountRefusal(claim, command, finding, check);
    }

    private static @Nullable Refusal clauseRefusal(@Nullable String clause, CoverCheck check) {
        boolean known =
                clause != null
                        && (CLAUSES.contains(clause)
                                || (clause.startsWith(EXCLUSION)
                                        && check.exclusions()
                                                .contains(clause.substring(EXCLUSION.length()))));
        return known ? null : ClaimRefusals.unknownClause();
    }

    private static @Nullable Refusal amountRefusal(
            Claim claim, ClaimCommand.Decide command, Finding finding, CoverCheck check) {
        if (!check.passed()) {
            return check.outcome() == CoverCheck.Outcome.LIMIT_EXHAUSTED
                    ? ClaimRefusals.limitReached(0)
                    : ClaimRefusals.notCovered(check);
        }
        long amount = command.amountFen();
        if (amount > claim.petition().claimedFen()) {
            return ClaimRefusals.aboveClaimed(claim.petition().claimedFen());
        }
        // The final amount pays the difference; it takes back nothing that is owed (domain.md F7;
        // Insurance Law article 25). What was paid already stays paid, however low it is.
        long payable = claim.amounts().payableFen();
        if (command.verdict() == Verdict.APPROVE
                && payable > 0
                && amount < claim.amounts().approvedFen()) {
            return ClaimRefusals.payFirst(payable);
        }
        if (command.verdict() == Verdict.CERTAIN_PART && amount <= claim.amounts().approvedFen()) {
            return ClaimRefusals.notMoreThanBefore(claim.amounts().approvedFen());
        }
        return amount > finding.remainingFen()
                ? ClaimRefusals.limitReached(finding.remainingFen())
                : null;
    }

    /**
     * The limits have answered.
     *
     * @param held whether they hold the whole amount
     * @param remainingFen what they leave to this claim, if not
     */
    static Decision<Claim> conclude(
            Claim claim, int number, boolean held, long remainingFen, Act act) {
        Ruling pending = claim.pending();
        if (pending == null || pending.number() != number) {
            return Decision.unchanged();
        }
        var draft = new ClaimDraft(claim);
        if (!held) {
            return Decision.to(
                    draft.outcome(pending.ended(Result.LIMIT_REACHED, remainingFen, claim.status()))
                            .by(act));
        }
        return Decision.to(agreed(draft, claim, pending, act));
    }

    private static Claim agreed(ClaimDraft draft, Claim claim, Ruling ruling, Act act) {
        LocalDate day = SchemeCalendar.dateOf(ruling.at());
        boolean last = ruling.verdict() == Verdict.APPROVE;
        long paid = claim.amounts().paidFen();
        boolean allPaid = paid >= ruling.amountFen();
        draft.approved(ruling.amountFen()).round(claim.round().agreed(day, last, allPaid));
        if (last) {
            draft.status(allPaid ? ClaimStatus.PAID : ClaimStatus.APPROVED);
            draft.reserve(draft.amounts().payableFen(), false);
        }
        return draft.outcome(ruling.ended(Result.MADE, null, draft.status()))
                .step(stepOf(ruling.verdict()), act, ruling.reason())
                .by(act);
    }

    /**
     * What was paid stays paid; nothing agreed to is unpaid. Before the first ruling the limits
     * hold nothing that could be given back.
     */
    static Claim rejected(ClaimDraft draft, Claim claim, Ruling ruling, Act act) {
        return draft.status(ClaimStatus.REJECTED)
                .approved(claim.amounts().paidFen())
                .reserve(0, false)
                .round(claim.round().refusedOn(SchemeCalendar.dateOf(act.now())))
                .outcome(ruling.ended(Result.MADE, null, ClaimStatus.REJECTED))
                .workOpen(!claim.rulings().isEmpty())
                .step(stepOf(Verdict.REJECT), act, ruling.reason())
                .by(act);
    }

    private static String stepOf(Verdict verdict) {
        return switch (verdict) {
            case APPROVE -> "approve";
            case CERTAIN_PART -> "approve-certain-part";
            case REJECT -> "reject";
        };
    }

    /** The limits follow the claim, as it was when they were told. */
    static Decision<Claim> followed(Claim claim, int change, Act act) {
        return claim.workOpen() && claim.pending() == null && claim.change() == change
                ? Decision.to(new ClaimDraft(claim).workOpen(false).by(act))
                : Decision.unchanged();
    }
}

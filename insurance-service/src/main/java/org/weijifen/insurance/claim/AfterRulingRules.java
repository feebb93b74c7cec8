package org.weijifen.insurance.claim;

import java.time.LocalDate;
import org.weijifen.contracts.insurance.ClaimStatus;
import org.weijifen.insurance.claim.Claim.Amounts;
import org.weijifen.insurance.claim.Claim.Payment;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.scheme.SchemeCalendar;

/** Paying, telling a refusal, keeping money ready, opening anew (domain.md F7). Pure. */
final class AfterRulingRules {
    private static final String SET_RESERVE = "set-reserve";
    private static final int MOST_RESERVES = 200;

    private AfterRulingRules() {}

    /** The same reference is the same payment, however often it is told. */
    static Decision<Claim> pay(Claim claim, ClaimCommand.Pay command, Act act) {
        for (Payment known : claim.payments()) {
            if (known.reference().equals(command.reference())) {
                return known.fen() == command.amountFen()
                        ? Decision.unchanged()
                        : Decision.refuse(ClaimRefusals.otherPayment());
            }
        }
        if (claim.pending() != null) {
            return Decision.refuse(ClaimRefusals.decisionRunning());
        }
        Amounts before = claim.amounts();
        LocalDate agreedOn = claim.round().agreedOn();
        if (agreedOn == null || before.payableFen() == 0) {
            return Decision.refuse(
                    claim.undecided() || claim.status() == ClaimStatus.REJECTED
                            ? ClaimRefusals.wrongState(claim.status())
                            : ClaimRefusals.abovePayable(0));
        }
        if (command.amountFen() > before.payableFen()) {
            return Decision.refuse(ClaimRefusals.abovePayable(before.payableFen()));
        }
        if (outside(command.paidOn(), agreedOn, act)) {
            return Decision.refuse(ClaimRefusals.day("/paidOn"));
        }
        var draft =
                new ClaimDraft(claim)
                        .payment(
                                new Payment(
                                        command.reference(),
                                        command.amountFen(),
                                        command.paidOn()));
        boolean all = draft.amounts().payableFen() == 0;
        draft.round(claim.round().paid(command.paidOn(), all));
        draft.reserve(Math.max(0, before.reserveFen() - command.amountFen()), before.reserveSet());
        if (all && claim.status() == ClaimStatus.APPROVED) {
            draft.status(ClaimStatus.PAID);
        }
        return Decision.to(draft.step("pay", act, command.reference()).by(act));
    }

    static Decision<Claim> giveNotice(Claim claim, ClaimCommand.GiveNotice command, Act act) {
        LocalDate decidedOn = claim.round().decidedOn();
        if (claim.status() != ClaimStatus.REJECTED
                || decidedOn == null
                || claim.round().noticeOn() != null) {
            return Decision.refuse(ClaimRefusals.wrongState(claim.status()));
        }
        if (outside(command.servedOn(), decidedOn, act)) {
            return Decision.refuse(ClaimRefusals.day("/servedOn"));
        }
        return Decision.to(
                new ClaimDraft(claim)
                        .round(claim.round().told(command.servedOn()))
                        .step("refusal-notice", act, "")
                        .by(act));
    }

    /** While the amount is open; then the reserve is what is still to be paid. */
    static Decision<Claim> setReserve(Claim claim, ClaimCommand.SetReserve command, Act act) {
        if (!claim.undecided()) {
            return Decision.refuse(ClaimRefusals.wrongState(claim.status()));
        }
        if (claim.steps().stream().filter(s -> s.action().equals(SET_RESERVE)).count()
                >= MOST_RESERVES) {
            return Decision.refuse(ClaimRefusals.full(MOST_RESERVES));
        }
        return Decision.to(
                new ClaimDraft(claim)
                        .reserve(command.reserveFen(), true)
                        .step(SET_RESERVE, act, command.reason())
                        .by(act));
    }

    /**
     * The clocks begin anew; what was paid stays paid. What was agreed to is paid first, or its
     * clock would be forgotten (domain.md F7). The cover is looked at anew: it may have become
     * known while nothing waited for it.
     */
    static Decision<Claim> reopen(
            Claim claim, ClaimCommand.Reopen command, Finding finding, Act act) {
        if (claim.undecided()) {
            return Decision.refuse(ClaimRefusals.wrongState(claim.status()));
        }
        if (claim.amounts().payableFen() > 0) {
            return Decision.refuse(ClaimRefusals.payFirst(claim.amounts().payableFen()));
        }
        long paid = claim.amounts().paidFen();
        long open =
                Math.min(
                        Math.max(0, claim.petition().claimedFen() - paid),
                        Math.max(0, claim.check().remainingFen() - paid));
        Claim reopened =
                new ClaimDraft(claim)
                        .status(ClaimStatus.REOPENED)
                        .approved(paid)
                        .reserve(open, false)
                        .round(Round.begun(SchemeCalendar.dateOf(act.now())))
                        .limitsFollow()
                        .step("reopen", act, command.reason())
                        .by(act);
        return Decision.to(ClaimRules.examined(reopened, finding, act));
    }

    private static boolean outside(LocalDate day, LocalDate first, Act act) {
        return day.isBefore(first) || day.isAfter(SchemeCalendar.dateOf(act.now()));
    }
}

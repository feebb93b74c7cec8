package org.weijifen.insurance.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.insurance.ClaimStatus;
import org.weijifen.insurance.claim.Claim.Amounts;
import org.weijifen.insurance.claim.Claim.Payment;
import org.weijifen.insurance.claim.Claim.Reminder;
import org.weijifen.insurance.claim.Claim.Step;
import org.weijifen.insurance.claim.term.Terms;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.scheme.InsuranceTerms.ClaimDays;
import org.weijifen.scheme.SchemeCalendar;

/** A claim in the making; lives inside one rule. */
final class ClaimDraft {
    private final Claim from;
    private final List<Evidence> evidence;
    private final List<Payment> payments;
    private final List<Ruling> rulings;
    private final List<Step> steps;
    private final List<Reminder> reminders;
    private ClaimStatus status;
    private @Nullable ClaimCover cover;
    private ClaimDays days;
    private CoverCheck check;
    private Round round;
    private Amounts amounts;
    private boolean workOpen;
    private int change;

    ClaimDraft(Claim from) {
        this.from = from;
        evidence = new ArrayList<>(from.evidence());
        payments = new ArrayList<>(from.payments());
        rulings = new ArrayList<>(from.rulings());
        steps = new ArrayList<>(from.steps());
        reminders = new ArrayList<>(from.reminders());
        status = from.status();
        cover = from.cover();
        days = from.days();
        check = from.check();
        round = from.round();
        amounts = from.amounts();
        workOpen = from.workOpen();
        change = from.change();
    }

    ClaimDraft status(ClaimStatus next) {
        status = next;
        return this;
    }

    ClaimDraft evidence(List<Evidence> more) {
        evidence.addAll(more);
        return this;
    }

    ClaimDraft round(Round next) {
        round = next;
        return this;
    }

    ClaimDraft checked(@Nullable ClaimCover by, ClaimDays terms, CoverCheck outcome) {
        cover = by;
        days = terms;
        check = outcome;
        return this;
    }

    ClaimDraft approved(long fen) {
        amounts = new Amounts(amounts.reserveFen(), amounts.reserveSet(), fen, amounts.paidFen());
        return this;
    }

    ClaimDraft reserve(long fen, boolean set) {
        amounts = new Amounts(fen, set, amounts.approvedFen(), amounts.paidFen());
        return this;
    }

    ClaimDraft payment(Payment payment) {
        payments.add(payment);
        amounts =
                new Amounts(
                        amounts.reserveFen(),
                        amounts.reserveSet(),
                        amounts.approvedFen(),
                        Math.addExact(amounts.paidFen(), payment.fen()));
        return this;
    }

    /** A new ruling; counts as a change. */
    ClaimDraft ruling(Ruling next) {
        rulings.add(next);
        change++;
        return this;
    }

    /** The outcome of the last ruling; counts as a change that the limits have to follow. */
    ClaimDraft outcome(Ruling ended) {
        rulings.set(rulings.size() - 1, ended);
        return limitsFollow();
    }

    ClaimDraft limitsFollow() {
        change++;
        workOpen = true;
        return this;
    }

    ClaimDraft workOpen(boolean open) {
        workOpen = open;
        return this;
    }

    ClaimDraft reminder(Reminder reminder) {
        reminders.add(reminder);
        return this;
    }

    ClaimDraft step(String action, Act act, String reason) {
        steps.add(new Step(action, status, act.now(), act.by(), reason));
        return this;
    }

    ClaimStatus status() {
        return status;
    }

    Amounts amounts() {
        return amounts;
    }

    /** The claim after the act. */
    Claim by(Act act) {
        return at(act.now());
    }

    Claim at(Instant now) {
        LocalDate today = SchemeCalendar.dateOf(now);
        boolean overdue = Terms.overdue(Terms.of(round.course(), days, today));
        return new Claim(
                from.petition(),
                status,
                evidence,
                cover,
                days,
                check,
                round,
                amounts,
                payments,
                rulings,
                steps,
                reminders,
                overdue,
                workOpen,
                change,
                now);
    }
}

package org.weijifen.insurance.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.insurance.ClaimStatus;
import org.weijifen.insurance.claim.limit.Allowance.Share;
import org.weijifen.insurance.claim.term.Term;
import org.weijifen.scheme.InsuranceTerms.ClaimDays;

/**
 * State of {@code claims/<claimId>}.
 *
 * @param cover {@code null} until it is known whose policy answers
 * @param days lengths of the clocks, by the policy
 * @param check what the cover said when it was last asked; stands from a decision on
 * @param round since receipt or reopening
 * @param overdue whether a clock had run out when it was last looked at; deadlines keep it true
 * @param workOpen whether a ruling waits for the limits, or they do not follow the claim yet
 * @param change rises with every ruling and every outcome of one
 * @param changedAt time of the last act
 */
public record Claim(
        Petition petition,
        ClaimStatus status,
        List<Evidence> evidence,
        @Nullable ClaimCover cover,
        ClaimDays days,
        CoverCheck check,
        Round round,
        Amounts amounts,
        List<Payment> payments,
        List<Ruling> rulings,
        List<Step> steps,
        List<Reminder> reminders,
        boolean overdue,
        boolean workOpen,
        int change,
        Instant changedAt) {

    /**
     * All in fen.
     *
     * @param reserveFen what the insurer keeps ready for what is still open
     * @param reserveSet whether the insurer has set it itself
     * @param approvedFen what was last agreed to
     * @param paidFen sum of the payments
     */
    public record Amounts(long reserveFen, boolean reserveSet, long approvedFen, long paidFen) {
        /** Agreed to and not paid. */
        long payableFen() {
            return Math.max(0, approvedFen - paidFen);
        }
    }

    /**
     * @param reference the insurer's own; the same one twice is the same payment
     */
    public record Payment(String reference, long fen, LocalDate paidOn) {}

    /** Who did what, and why. */
    public record Step(String action, ClaimStatus status, Instant at, String by, String reason) {}

    /** That somebody should look at a clock. */
    public record Reminder(Term.Name clock, LocalDate dueOn, Stage stage, Instant at) {}

    /** How near the end of a clock is. */
    public enum Stage {
        AHEAD,
        ON_THE_DAY,
        OVERDUE
    }

    public Claim {
        evidence = List.copyOf(evidence);
        payments = List.copyOf(payments);
        rulings = List.copyOf(rulings);
        steps = List.copyOf(steps);
        reminders = List.copyOf(reminders);
    }

    /** Not decided, or open again. */
    boolean undecided() {
        return switch (status) {
            case SUBMITTED, EVIDENCE_REQUESTED, REOPENED -> true;
            case APPROVED, REJECTED, PAID -> false;
        };
    }

    /** The ruling that waits for the limits, if there is one. */
    @Nullable Ruling pending() {
        Ruling last = rulings.isEmpty() ? null : rulings.getLast();
        return last != null && last.result() == Ruling.Result.PENDING ? last : null;
    }

    /** What the limits must hold for this claim: what was paid stays paid. */
    Share share(String claimId) {
        return share(claimId, Math.max(amounts.approvedFen(), amounts.paidFen()));
    }

    Share share(String claimId, long fen) {
        return new Share(claimId, petition.kind().name(), change, fen);
    }
}

package org.weijifen.insurance.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.insurance.ClaimStatus;
import org.weijifen.insurance.claim.Claim.Payment;
import org.weijifen.insurance.claim.Claim.Reminder;
import org.weijifen.insurance.claim.Claim.Step;
import org.weijifen.insurance.claim.term.Term;
import org.weijifen.insurance.claim.term.Terms;
import org.weijifen.scheme.SchemeCalendar;

/**
 * A claim as its parties see it. A list leaves out description and history; the claimant is not
 * shown circumstances, reserve, reminders and steps, which are the offices' own.
 *
 * @param circumstances facts to judge by; the check does not change by them
 * @param clocks as they stand today
 * @param requestedEvidence kinds that the insurer asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClaimView(
        String claimId,
        String activityId,
        String volunteerId,
        ClaimKind kind,
        Instant accidentAt,
        @Nullable String description,
        ClaimStatus status,
        @Nullable String policyId,
        @Nullable String insurerId,
        @Nullable String policyVersion,
        CoverCheck check,
        @Nullable List<Circumstance> circumstances,
        long claimedFen,
        @Nullable Long reserveFen,
        long approvedFen,
        long paidFen,
        boolean overdue,
        List<Term> clocks,
        @Nullable List<String> requestedEvidence,
        @Nullable LocalDate refusalNoticeOn,
        @Nullable List<Evidence> evidence,
        @Nullable List<Ruling> decisions,
        @Nullable List<Payment> payments,
        @Nullable List<Reminder> reminders,
        @Nullable List<Step> steps) {

    /**
     * @param circumstances {@code null} for who does not see them
     */
    static ClaimView of(
            String claimId,
            Claim claim,
            LocalDate today,
            Party party,
            @Nullable List<Circumstance> circumstances) {
        return view(claimId, claim, today, true, party.seesReserves(), circumstances);
    }

    static ClaimView listed(String claimId, Claim claim, LocalDate today, Party party) {
        return view(claimId, claim, today, false, party.seesReserves(), null);
    }

    private static ClaimView view(
            String claimId,
            Claim claim,
            LocalDate today,
            boolean whole,
            boolean office,
            @Nullable List<Circumstance> circumstances) {
        Petition petition = claim.petition();
        ClaimCover cover = claim.cover();
        // A clock ahead of the claim's own day would show times before its beginning.
        LocalDate known = SchemeCalendar.dateOf(claim.changedAt());
        List<Term> clocks =
                Terms.of(
                        claim.round().course(),
                        claim.days(),
                        today.isBefore(known) ? known : today);
        Round.Asked asked = claim.round().requested();
        return new ClaimView(
                claimId,
                petition.activityId(),
                petition.volunteerId(),
                petition.kind(),
                petition.accidentAt(),
                whole ? petition.description() : null,
                claim.status(),
                cover == null ? null : cover.policyId(),
                cover == null ? null : cover.insurerId(),
                cover == null ? null : cover.policyVersion(),
                claim.check(),
                circumstances,
                petition.claimedFen(),
                office ? claim.amounts().reserveFen() : null,
                claim.amounts().approvedFen(),
                claim.amounts().paidFen(),
                Terms.overdue(clocks),
                clocks,
                asked == null ? null : asked.kinds(),
                claim.round().noticeOn(),
                whole ? claim.evidence() : null,
                whole ? claim.rulings() : null,
                whole ? claim.payments() : null,
                whole && office ? claim.reminders() : null,
                whole && office ? claim.steps() : null);
    }
}

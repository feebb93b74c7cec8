package org.weijifen.insurance.claim;

import java.time.LocalDate;
import java.util.List;
import org.weijifen.contracts.insurance.ClaimEvent;
import org.weijifen.contracts.insurance.ClaimStanding;
import org.weijifen.contracts.insurance.ClaimStatus;
import org.weijifen.insurance.claim.Claim.Payment;
import org.weijifen.insurance.claim.Ruling.Result;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.scheme.SchemeCalendar;

/**
 * A claim out of a backup whose last event says more. Who acted, why, and under which reference is
 * in no event and stays lost, except in the audit topic. Pure.
 */
final class TakenOverClaim {
    private static final String REASON = "taken over from what was published";

    private TakenOverClaim() {}

    /**
     * The claim as the event tells it; the same one if it tells nothing else.
     *
     * @param by stands for the persons who are not known any more
     */
    static Claim by(Claim claim, ClaimEvent told, String by) {
        ClaimStanding standing = told.standing();
        ClaimCover cover = standing.policyId() == null ? null : claim.cover();
        if (standing.equals(ClaimAggregate.standing(claim))) {
            return claim;
        }
        Act act = Act.system(told.occurredAt(), by, "claim.take-over");
        LocalDate day = SchemeCalendar.dateOf(told.occurredAt());
        var draft = new ClaimDraft(claim).checked(cover, claim.days(), claim.check());
        Ruling pending = claim.pending();
        if (pending != null) {
            draft.outcome(
                    decided(standing.status())
                            ? pending.ended(Result.MADE, null, standing.status())
                            : pending.ended(Result.LIMIT_REACHED, 0L, claim.status()));
        }
        long news = standing.paidFen() - claim.amounts().paidFen();
        if (news > 0) {
            draft.payment(new Payment("taken-over-" + told.revision(), news, day));
        }
        draft.approved(standing.approvedFen());
        if (standing.status() != claim.status()
                || standing.approvedFen() != claim.amounts().approvedFen()) {
            draft.status(standing.status()).round(round(claim, standing, day));
        }
        boolean decided = decided(standing.status());
        draft.reserve(
                decided ? draft.amounts().payableFen() : claim.amounts().reserveFen(),
                !decided && claim.amounts().reserveSet());
        return draft.limitsFollow().step("take-over", act, REASON).by(act);
    }

    private static boolean decided(ClaimStatus status) {
        return switch (status) {
            case APPROVED, REJECTED, PAID -> true;
            case SUBMITTED, EVIDENCE_REQUESTED, REOPENED -> false;
        };
    }

    private static Round round(Claim claim, ClaimStanding standing, LocalDate day) {
        Round round = claim.round();
        return switch (standing.status()) {
            case SUBMITTED -> round.goingOn(day);
            case EVIDENCE_REQUESTED ->
                    claim.status() == ClaimStatus.EVIDENCE_REQUESTED
                            ? round
                            : round.asking(
                                    new Round.Asked(List.of(), claim.evidence().size()), day);
            case REOPENED -> Round.begun(day);
            case REJECTED -> round.goingOn(day).refusedOn(day);
            case APPROVED -> round.goingOn(day).agreed(day, true, false);
            case PAID -> round.goingOn(day).agreed(day, true, true);
        };
    }

    /** The claim without the policy that nobody was told of yet. */
    static Claim uncovered(Claim claim, ClaimEvent told) {
        return new ClaimDraft(claim)
                .checked(null, claim.days(), claim.check())
                .at(told.occurredAt());
    }

    /** What was told, with the policy that was found in silence. */
    static Claim covered(Claim told, Claim found) {
        return new ClaimDraft(told)
                .checked(found.cover(), found.days(), found.check())
                .at(found.changedAt());
    }
}

package org.weijifen.insurance.claim;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.insurance.ClaimStatus;
import org.weijifen.insurance.claim.Claim.Amounts;
import org.weijifen.insurance.claim.Claim.Step;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.scheme.SchemeCalendar;

/** How a claim comes in, is examined and papers are brought (domain.md F7). Pure. */
final class ClaimRules {
    private static final int MOST_EVIDENCE = 200;

    private ClaimRules() {}

    /** Why it is no claim, by what it says itself; {@code null} if nothing stands against it. */
    static @Nullable Refusal refusal(Petition petition, List<Evidence> evidence, Act act) {
        if (petition.accidentAt().isAfter(act.now())) {
            return ClaimRefusals.future("/accidentAt");
        }
        LocalDate today = SchemeCalendar.dateOf(act.now());
        return evidence.stream().anyMatch(e -> e.receivedOn().isAfter(today))
                ? ClaimRefusals.future("/evidence")
                : null;
    }

    /** Never refused for what this service has not heard yet. */
    static Decision<Claim> submit(
            Petition petition, List<Evidence> evidence, Finding finding, Act act) {
        Refusal refusal = refusal(petition, evidence, act);
        if (refusal != null) {
            return Decision.refuse(refusal);
        }
        LocalDate today = SchemeCalendar.dateOf(act.now());
        CoverCheck check = finding.check(petition, act.now());
        return Decision.to(
                new Claim(
                        petition,
                        ClaimStatus.SUBMITTED,
                        evidence,
                        finding.cover(petition),
                        finding.terms().claimDays(),
                        check,
                        Round.begun(today),
                        new Amounts(firstReserve(petition, check), false, 0, 0),
                        List.of(),
                        List.of(),
                        List.of(new Step("submit", ClaimStatus.SUBMITTED, act.now(), act.by(), "")),
                        List.of(),
                        false,
                        false,
                        0,
                        act.now()));
    }

    /**
     * The cover was heard of anew. A decision stands on the check that it was made by; the policy
     * that answers stays the one of the first ruling.
     */
    static Decision<Claim> examine(Claim claim, Finding finding, Act act) {
        if (!claim.undecided() || claim.pending() != null) {
            return Decision.unchanged();
        }
        CoverCheck check = finding.check(claim.petition(), act.now());
        ClaimCover cover =
                claim.rulings().isEmpty() || claim.cover() == null
                        ? finding.cover(claim.petition())
                        : claim.cover();
        boolean same =
                check.saysTheSame(claim.check())
                        && Objects.equals(cover, claim.cover())
                        && finding.terms().claimDays().equals(claim.days());
        if (same) {
            return Decision.unchanged();
        }
        var draft = new ClaimDraft(claim).checked(cover, finding.terms().claimDays(), check);
        if (!claim.amounts().reserveSet() && claim.amounts().paidFen() == 0) {
            draft.reserve(firstReserve(claim.petition(), check), false);
        }
        return Decision.to(draft.by(act));
    }

    /** The claim with the check of this moment. */
    static Claim examined(Claim claim, Finding finding, Act act) {
        return examine(claim, finding, act) instanceof Decision.Changed<Claim> changed
                ? changed.state()
                : claim;
    }

    /** Once and completely, but for a claim that was reopened. */
    static Decision<Claim> requestEvidence(
            Claim claim, ClaimCommand.RequestEvidence command, Act act) {
        if (claim.status() == ClaimStatus.EVIDENCE_REQUESTED
                || (claim.undecided() && claim.round().requested() != null)) {
            return Decision.refuse(ClaimRefusals.askedAlready());
        }
        if (!claim.undecided()) {
            return Decision.refuse(ClaimRefusals.wrongState(claim.status()));
        }
        LocalDate today = SchemeCalendar.dateOf(act.now());
        var asked = new Round.Asked(command.kinds(), claim.evidence().size());
        return Decision.to(
                new ClaimDraft(claim)
                        .status(ClaimStatus.EVIDENCE_REQUESTED)
                        .round(claim.round().asking(asked, today))
                        .step("request-evidence", act, command.reason())
                        .by(act));
    }

    /** The clocks run again from the day on which everything that was asked for is there. */
    static Decision<Claim> bringEvidence(Claim claim, ClaimCommand.BringEvidence command, Act act) {
        if (!claim.undecided()) {
            return Decision.refuse(ClaimRefusals.wrongState(claim.status()));
        }
        LocalDate today = SchemeCalendar.dateOf(act.now());
        if (command.items().stream().anyMatch(e -> e.receivedOn().isAfter(today))) {
            return Decision.refuse(ClaimRefusals.future("/items"));
        }
        if (claim.evidence().size() + command.items().size() > MOST_EVIDENCE) {
            return Decision.refuse(ClaimRefusals.full(MOST_EVIDENCE));
        }
        if (command.items().isEmpty() && claim.status() != ClaimStatus.EVIDENCE_REQUESTED) {
            // Nothing is waited for: said ever so often, it is no step.
            return Decision.unchanged();
        }
        var draft = new ClaimDraft(claim).evidence(command.items());
        if (claim.status() == ClaimStatus.EVIDENCE_REQUESTED
                && (command.nothingFurther() || complete(claim, command.items()))) {
            draft.status(ClaimStatus.SUBMITTED).round(claim.round().goingOn(today));
        }
        return Decision.to(draft.step("bring-evidence", act, "").by(act));
    }

    /** Everything that was asked for has come since. */
    private static boolean complete(Claim claim, List<Evidence> items) {
        Round.Asked asked = claim.round().requested();
        if (asked == null) {
            return true;
        }
        Set<String> since = new HashSet<>();
        claim.evidence().stream().skip(asked.heldBefore()).forEach(e -> since.add(e.kind()));
        items.forEach(e -> since.add(e.kind()));
        return since.containsAll(asked.kinds());
    }

    static long firstReserve(Petition petition, CoverCheck check) {
        return Math.min(petition.claimedFen(), check.remainingFen());
    }
}

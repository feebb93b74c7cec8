package org.weijifen.insurance.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weijifen.insurance.claim.ClaimRig.refused;
import static org.weijifen.insurance.wiring.Facts.ACTIVITY;
import static org.weijifen.insurance.wiring.Facts.filed;
import static org.weijifen.insurance.wiring.Facts.line;
import static org.weijifen.insurance.wiring.Facts.registered;
import static org.weijifen.insurance.wiring.Facts.sealed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.weijifen.contracts.insurance.ClaimStanding;
import org.weijifen.contracts.insurance.ClaimStatus;
import org.weijifen.insurance.claim.CoverCheck.Outcome;
import org.weijifen.insurance.claim.Ruling.Verdict;
import org.weijifen.insurance.claim.limit.Allowance;
import org.weijifen.insurance.claim.term.Term;
import org.weijifen.scheme.SchemeCalendar;
import org.weijifen.testkit.memory.InMemoryDocuments;
import org.weijifen.testkit.scheme.GusuPolicy;

/** Claims over in-memory ports, from the first letter to the last payment (domain.md F7, X12). */
class ClaimsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 7);

    private final ClaimRig rig = new ClaimRig(new InMemoryDocuments(), GusuPolicy.POLICY);

    @BeforeEach
    void anActivityWithOneCoveredPerson() {
        rig.deliver(registered(1, "v1", -900));
        rig.deliver(filed(1, line("v1")), sealed(2, line("v1")));
    }

    /** X12. */
    @Test
    void aBillAboveTheLimitIsPaidUpToTheLimitAndNotAFenMore() {
        Claim claim = rig.submit("c1", ClaimKind.MEDICAL, 420_000);
        assertThat(claim.check().outcome()).isEqualTo(Outcome.PASSED);
        assertThat(claim.check().clause()).isEqualTo("F4");
        assertThat(claim.amounts().reserveFen()).isEqualTo(300_000);
        var above = refused(() -> rig.approve("c1", 300_001, "1"));
        assertThat(above.code()).isEqualTo("LIMIT_REACHED");
        assertThat(above.detail()).contains("300000 fen");
        rig.approve("c1", 300_000, "2");
        assertThat(rig.claim("c1").status()).isEqualTo(ClaimStatus.APPROVED);
        assertThat(rig.pay("c1", "p1", 200_000).status()).isEqualTo(ClaimStatus.APPROVED);
        assertThat(refused(() -> rig.pay("c1", "p2", 100_001)).code()).isEqualTo("ABOVE_APPROVED");
        Claim paid = rig.pay("c1", "p3", 100_000);
        assertThat(paid.status()).isEqualTo(ClaimStatus.PAID);
        assertThat(paid.amounts()).isEqualTo(new Claim.Amounts(0, false, 300_000, 300_000));
        assertThat(refused(() -> rig.pay("c1", "p4", 1)).code()).isEqualTo("ABOVE_APPROVED");
        assertThat(rig.publishedTypes())
                .containsExactly("ClaimSubmitted", "ClaimDecided", "ClaimPaid", "ClaimPaid");
        assertThat(rig.published().getLast().standing())
                .isEqualTo(
                        new ClaimStanding(
                                ClaimStatus.PAID, "gusu-umbrella", 420_000, 300_000, 300_000));
    }

    @Test
    void aPaymentToldTwiceIsPaidOnce() {
        rig.submit("c1", ClaimKind.MEDICAL, 100_000);
        rig.approve("c1", 100_000, "1");
        var first = new ClaimCommand.Pay("p1", 40_000, DAY);
        rig.advance("c1", first, "a");
        Claim again = rig.advance("c1", first, "b");
        assertThat(again.amounts().paidFen()).isEqualTo(40_000);
        var other = new ClaimCommand.Pay("p1", 40_001, DAY);
        assertThat(refused(() -> rig.advance("c1", other, "c")).code()).isEqualTo("REFERENCE_USED");
    }

    @Test
    void anotherClaimOfTheSameParticipationGetsWhatIsLeft() {
        rig.submit("c1", ClaimKind.MEDICAL, 200_000);
        rig.submit("c2", ClaimKind.MEDICAL, 200_000);
        rig.approve("c1", 200_000, "1");
        assertThat(refused(() -> rig.approve("c2", 100_001, "2")).detail()).contains("100000 fen");
        rig.approve("c2", 100_000, "3");
        assertThat(rig.submit("c3", ClaimKind.MEDICAL, 1).check().outcome())
                .isEqualTo(Outcome.LIMIT_EXHAUSTED);
        assertThat(rig.submit("c4", ClaimKind.DEATH, 10_000_000).check().outcome())
                .isEqualTo(Outcome.PASSED);
    }

    @Test
    void theSameRequestGetsTheSameAnswerAlsoAfterAPayment() {
        rig.submit("c1", ClaimKind.MEDICAL, 100_000);
        String first = rig.approve("c1", 60_000, "1").answer();
        rig.pay("c1", "p1", 60_000);
        assertThat(rig.approve("c1", 60_000, "1").answer()).isEqualTo(first);
        assertThat(rig.claim("c1").rulings()).hasSize(1);
        assertThat(first).contains("\"status\":\"APPROVED\"");
    }

    @Test
    void evidenceIsAskedForOnceAndTheClockStandsStillMeanwhile() {
        rig.submit("c1", ClaimKind.MEDICAL, 100_000);
        var ask = new ClaimCommand.RequestEvidence(List.of("INVOICE", "DIAGNOSIS"), "Missing.");
        rig.advance("c1", ask, "1");
        rig.clocks.advance(Duration.ofDays(4));
        assertThat(refused(() -> rig.approve("c1", 1, "2")).code()).isEqualTo("WRONG_STEP");
        assertThat(bring("INVOICE").status()).isEqualTo(ClaimStatus.EVIDENCE_REQUESTED);
        rig.clocks.advance(Duration.ofDays(3));
        assertThat(bring("DIAGNOSIS").status()).isEqualTo(ClaimStatus.SUBMITTED);
        var again = refused(() -> rig.advance("c1", ask, "3"));
        assertThat(again.code()).isEqualTo("EVIDENCE_ASKED_ALREADY");
        assertThat(clock("c1", Term.Name.DECIDE).pausedDays()).isEqualTo(7);
        assertThat(clock("c1", Term.Name.DECIDE).dueOn()).isEqualTo(DAY.plusDays(37));
        assertThat(rig.publishedTypes())
                .containsExactly("ClaimSubmitted", "ClaimEvidenceRequested", "ClaimSubmitted");
        rig.decide("c1", Verdict.REJECT, 0, "F7", "4");
        rig.advance("c1", new ClaimCommand.Reopen("New papers."), "5");
        assertThat(rig.advance("c1", ask, "6").status()).isEqualTo(ClaimStatus.EVIDENCE_REQUESTED);
    }

    @Test
    void aRefusalNamesAClauseAndIsToldAsAStepOfItsOwn() {
        rig.submit("c1", ClaimKind.MEDICAL, 100_000);
        assertThat(refused(() -> rig.decide("c1", Verdict.REJECT, 0, "F99", "1")).code())
                .isEqualTo("UNKNOWN_CLAUSE");
        assertThat(refused(() -> rig.decide("c1", Verdict.REJECT, 0, "EXCLUSION.RAIN", "2")).code())
                .isEqualTo("UNKNOWN_CLAUSE");
        rig.decide("c1", Verdict.REJECT, 0, "EXCLUSION.DRUNKENNESS", "3");
        assertThat(clock("c1", Term.Name.REFUSAL_NOTICE).dueOn()).isEqualTo(DAY.plusDays(3));
        var early = new ClaimCommand.GiveNotice(DAY.minusDays(1));
        assertThat(refused(() -> rig.advance("c1", early, "4")).code())
                .isEqualTo("DAY_OUT_OF_RANGE");
        rig.advance("c1", new ClaimCommand.GiveNotice(DAY), "5");
        assertThat(clock("c1", Term.Name.REFUSAL_NOTICE).state()).isEqualTo(Term.State.MET);
        assertThat(rig.claim("c1").amounts().reserveFen()).isZero();
    }

    @Test
    void aReopenedClaimIsRaisedOrLoweredAndWhatWasPaidStaysPaid() {
        rig.submit("c1", ClaimKind.MEDICAL, 300_000);
        rig.approve("c1", 150_000, "1");
        rig.pay("c1", "p1", 150_000);
        rig.advance("c1", new ClaimCommand.Reopen("The bill was wrong."), "2");
        assertThat(held()).isEqualTo(150_000);
        assertThat(refused(() -> rig.pay("c1", "p2", 1)).code()).isEqualTo("WRONG_STEP");
        rig.approve("c1", 100_000, "3");
        assertThat(rig.claim("c1").status()).isEqualTo(ClaimStatus.PAID);
        assertThat(held()).isEqualTo(150_000);
        rig.submit("c2", ClaimKind.MEDICAL, 300_000);
        assertThat(refused(() -> rig.approve("c2", 150_001, "4")).detail()).contains("150000 fen");
        rig.advance("c1", new ClaimCommand.Reopen("It was right after all."), "5");
        rig.approve("c1", 300_000, "6");
        assertThat(rig.pay("c1", "p3", 150_000).status()).isEqualTo(ClaimStatus.PAID);
        assertThat(held()).isEqualTo(300_000);
    }

    @Test
    void theCertainPartIsPaidWhileTheAmountIsOpen() {
        rig.submit("c1", ClaimKind.DISABILITY, 10_000_000);
        rig.decide("c1", Verdict.CERTAIN_PART, 2_000_000, null, "1");
        rig.pay("c1", "p1", 2_000_000);
        assertThat(rig.claim("c1").status()).isEqualTo(ClaimStatus.SUBMITTED);
        assertThat(clock("c1", Term.Name.CERTAIN_PART).state()).isEqualTo(Term.State.MET);
        assertThat(clock("c1", Term.Name.PAY).state()).isEqualTo(Term.State.MET);
        assertThat(
                        refused(() -> rig.decide("c1", Verdict.CERTAIN_PART, 2_000_000, null, "2"))
                                .code())
                .isEqualTo("NOT_MORE");
        rig.approve("c1", 5_000_000, "3");
        assertThat(rig.claim("c1").amounts().reserveFen()).isEqualTo(3_000_000);
        assertThat(rig.pay("c1", "p2", 3_000_000).status()).isEqualTo(ClaimStatus.PAID);
    }

    @Test
    void remindersComeAheadOnTheDayAndWhenItIsLate() {
        rig.submit("c1", ClaimKind.MEDICAL, 1_000);
        LocalDate due = DAY.plusDays(30);
        rig.runDeadlines(start(due.minusDays(5)).minusMillis(1));
        assertThat(rig.claim("c1").reminders()).isEmpty();
        rig.runDeadlines(start(due.minusDays(5)));
        rig.runDeadlines(start(due));
        assertThat(overdue()).isEmpty();
        rig.runDeadlines(start(due.plusDays(1)));
        rig.runDeadlines(start(due.plusDays(2)));
        assertThat(rig.claim("c1").reminders())
                .extracting(Claim.Reminder::stage)
                .containsExactly(Claim.Stage.AHEAD, Claim.Stage.ON_THE_DAY, Claim.Stage.OVERDUE);
        assertThat(overdue()).containsExactly("c1");
        rig.approve("c1", 1_000, "1");
        assertThat(overdue()).isEmpty();
    }

    private long held() {
        Allowance allowance = rig.allowance(ACTIVITY + ":v1");
        return allowance.shares().stream().mapToLong(Allowance.Share::fen).sum();
    }

    private List<String> overdue() {
        return rig
                .desk()
                .find()
                .list(new FindClaims.Wanted(null, true, null), ClaimRig.INSURER, today(), null, 10)
                .stream()
                .map(ClaimView::claimId)
                .toList();
    }

    private Term clock(String claimId, Term.Name name) {
        return rig
                .desk()
                .find()
                .one(claimId, ClaimRig.INSURER, today())
                .orElseThrow()
                .state()
                .clocks()
                .stream()
                .filter(t -> t.clock() == name)
                .findFirst()
                .orElseThrow();
    }

    private Claim bring(String kind) {
        var items = List.of(new Evidence(kind, "doc-" + kind.charAt(0), today()));
        return rig.desk()
                .advance()
                .advance(
                        "c1",
                        new ClaimCommand.BringEvidence(items, false),
                        new Party(false, null, "v1"),
                        rig.act("v1", "volunteer", "key-of-evidence-" + kind))
                .state();
    }

    private LocalDate today() {
        return SchemeCalendar.dateOf(rig.clocks.now());
    }

    private static Instant start(LocalDate day) {
        return SchemeCalendar.startOf(day);
    }
}

package org.weijifen.insurance.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weijifen.insurance.claim.ClaimRig.refused;
import static org.weijifen.insurance.wiring.Facts.ACTIVITY;
import static org.weijifen.insurance.wiring.Facts.filed;
import static org.weijifen.insurance.wiring.Facts.header;
import static org.weijifen.insurance.wiring.Facts.line;
import static org.weijifen.insurance.wiring.Facts.minute;
import static org.weijifen.insurance.wiring.Facts.registered;
import static org.weijifen.insurance.wiring.Facts.sealed;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.activity.ActivityCancelled;
import org.weijifen.contracts.activity.ActivityFiled;
import org.weijifen.contracts.activity.ActivityRosterChanged;
import org.weijifen.contracts.activity.ActivityStatus;
import org.weijifen.contracts.activity.RosterLine;
import org.weijifen.contracts.activity.RosterLineStatus;
import org.weijifen.contracts.insurance.ClaimStatus;
import org.weijifen.contracts.insurance.CoverBasis;
import org.weijifen.contracts.insurance.EventPolicyRecorded;
import org.weijifen.contracts.insurance.EventPolicyVersion;
import org.weijifen.contracts.insurance.Limits;
import org.weijifen.contracts.insurance.NamedVolunteer;
import org.weijifen.contracts.registry.VolunteerRegistered;
import org.weijifen.contracts.registry.VolunteerStanding;
import org.weijifen.contracts.registry.VolunteerStatus;
import org.weijifen.insurance.claim.CoverCheck.Flag;
import org.weijifen.insurance.claim.CoverCheck.Outcome;
import org.weijifen.insurance.claim.Ruling.Verdict;
import org.weijifen.insurance.claim.limit.Allowance;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.StateCodec;
import org.weijifen.scheme.InsuranceTerms;
import org.weijifen.scheme.SchemeCalendar;
import org.weijifen.testkit.memory.InMemoryDocuments;
import org.weijifen.testkit.scheme.GusuPolicy;
import tools.jackson.databind.node.ObjectNode;

/** What the cover says of a claim, and to whom (domain.md F3 to F7, X15, trap 13). */
class ClaimCheckTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 7);

    private final ClaimRig rig = new ClaimRig(new InMemoryDocuments(), GusuPolicy.POLICY);

    @BeforeEach
    void anActivityWithOneCoveredPerson() {
        rig.deliver(registered(1, "v1", -900));
        rig.deliver(filed(1, line("v1")), sealed(2, line("v1")));
    }

    @Test
    void aClaimIsKeptUntilItsCoverIsKnownAndCheckedThen() {
        var petition =
                new Petition("act-2", "v1", ClaimKind.MEDICAL, minute(60), 420_000, "A fall.");
        Claim kept = rig.submit("c1", petition);
        assertThat(kept.check().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(kept.cover()).isNull();
        assertThat(refused(() -> rig.approve("c1", 1, "1")).code()).isEqualTo("UNKNOWN_CLAIM");
        assertThat(ClaimRig.INSURER.maySee(kept)).isFalse();
        assertThat(ClaimRig.ASSOCIATION.maySee(kept)).isTrue();
        var known = filed(1, line("v1"));
        rig.deliver(
                new ActivityFiled(1, known.occurredAt(), "act-2", known.header(), known.lines()));
        assertThat(rig.claim("c1").check().outcome()).isEqualTo(Outcome.PASSED);
        assertThat(rig.claim("c1").amounts().reserveFen()).isEqualTo(300_000);
        rig.approve("c1", 300_000, "2");
        assertThat(rig.publishedTypes())
                .containsExactly("ClaimSubmitted", "ClaimSubmitted", "ClaimDecided");
    }

    @ParameterizedTest
    @CsvSource({
        "v1, MEDICAL, 0, PASSED, F4",
        "v1, MEDICAL, 149, PASSED, F4",
        "v1, MEDICAL, -1, OUTSIDE_PERIOD, F6",
        "v9, MEDICAL, 60, NOT_LISTED, F2"
    })
    void theCheckNamesItsClause(
            String volunteer, ClaimKind kind, long accident, Outcome outcome, String clause) {
        rig.clocks.setNow(minute(200));
        var petition = new Petition(ACTIVITY, volunteer, kind, minute(accident), 1_000, "A fall.");
        CoverCheck check = rig.submit("c1", petition).check();
        assertThat(check.outcome()).isEqualTo(outcome);
        assertThat(check.clause()).isEqualTo(clause);
        if (outcome != Outcome.PASSED) {
            assertThat(refused(() -> rig.approve("c1", 1, "1")).code()).isEqualTo("NOT_COVERED");
        }
    }

    /** X15, trap 18. */
    @Test
    void aChildsDeathHasNoLimitAndItsBillHasOne() {
        var always = List.of(new Period(minute(-900), null));
        var child =
                new VolunteerStanding(
                        VolunteerStatus.ACTIVE,
                        always,
                        always,
                        always,
                        DAY.plusDays(1),
                        DAY.plusYears(6),
                        DAY.plusYears(10),
                        null,
                        null);
        rig.deliver(
                new VolunteerRegistered(1, minute(-900), "v3", child),
                new ActivityRosterChanged(3, minute(-70), ACTIVITY, List.of(line("v3"))));
        var death = new Petition(ACTIVITY, "v3", ClaimKind.DEATH, minute(60), 1, "A fall.");
        assertThat(rig.submit("c1", death).check().outcome()).isEqualTo(Outcome.KIND_NOT_COVERED);
        var bill = new Petition(ACTIVITY, "v3", ClaimKind.MEDICAL, minute(60), 1, "A fall.");
        assertThat(rig.submit("c2", bill).check().outcome()).isEqualTo(Outcome.PASSED);
    }

    /** Trap 13. */
    @Test
    void aLineReceivedAfterTheAccidentIsFlaggedAndNotInsured() {
        var late = new RosterLine("v2", minute(70), RosterLineStatus.LATE, null);
        rig.deliver(
                registered(1, "v2", -900),
                new ActivityRosterChanged(3, minute(70), ACTIVITY, List.of(late)));
        var petition =
                new Petition(ACTIVITY, "v2", ClaimKind.MEDICAL, minute(60), 1_000, "A fall.");
        CoverCheck check = rig.submit("c1", petition).check();
        assertThat(check.outcome()).isEqualTo(Outcome.NOT_INSURED);
        assertThat(check.flags()).containsExactly(Flag.LISTED_AFTER_ACCIDENT);
    }

    @Test
    void anotherInsurerSeesNothing() {
        Claim claim = rig.submit("c1", ClaimKind.MEDICAL, 1_000);
        var other = new Party(false, "insurer-2", null);
        assertThat(other.maySee(claim)).isFalse();
        var reserve = new ClaimCommand.SetReserve(5, "Less.");
        assertThat(
                        refused(
                                        () ->
                                                rig.desk()
                                                        .advance()
                                                        .advance(
                                                                "c1",
                                                                reserve,
                                                                other,
                                                                rig.insurer("x")))
                                .code())
                .isEqualTo("UNKNOWN_CLAIM");
        assertThat(list(other)).isEmpty();
        assertThat(list(new Party(false, null, "v1"))).containsExactly("c1");
        assertThat(list(new Party(false, null, "v2"))).isEmpty();
        assertThat(list(new Party(false, null, null))).isEmpty();
    }

    /** An event policy that is heard of late: its insurer decides, its kinds share one limit. */
    @Test
    void aClaimGoesToTheEventPolicyThatGovernsTheActivity() {
        rig.submit("c1", ClaimKind.DISABILITY, 100_000_000);
        rig.submit("c2", ClaimKind.DEATH, 100_000_000);
        assertThat(list(ClaimRig.INSURER)).containsExactly("c1", "c2");
        rig.deliver(marathon(375_000_000_000L));
        var second = new Party(false, "insurer-2", null);
        assertThat(list(ClaimRig.INSURER)).isEmpty();
        assertThat(list(second)).containsExactly("c1", "c2");
        assertThat(rig.claim("c1").amounts().reserveFen()).isEqualTo(100_000_000);
        decide(second, "c1", 100_000_000);
        assertThat(refused(() -> decide(second, "c2", 55_000_001)).detail())
                .contains("55000000 fen");
        decide(second, "c2", 55_000_000);
        Allowance year = rig.allowance("insurer-2:marathon-2026@2026-03-07");
        assertThat(year.shares().stream().mapToLong(Allowance.Share::fen).sum())
                .isEqualTo(155_000_000);
    }

    /** The first ruling was under an aggregate, of which what governs now says nothing. */
    @Test
    void nothingIsAgreedToUnderACeilingThatIsNotKnown() {
        ObjectNode terms =
                StateCodec.mapper()
                        .valueToTree(GusuPolicy.POLICY.versions().getFirst().insurance());
        terms.put("aggregateLimitFenPerYear", 250_000);
        var limited =
                new ClaimRig(new InMemoryDocuments(), GusuPolicy.with(Map.of("insurance", terms)));
        limited.deliver(registered(1, "v1", -900));
        limited.deliver(filed(1, line("v1")), sealed(2, line("v1")));
        limited.submit("c1", ClaimKind.MEDICAL, 300_000);
        limited.decide("c1", Verdict.CERTAIN_PART, 100_000, null, "1");
        limited.deliver(marathon(0));
        Refusal refusal = refused(() -> limited.approve("c1", 300_000, "2"));
        assertThat(refusal.code()).isEqualTo("LIMIT_REACHED");
        assertThat(refusal.detail()).contains("Only 0 fen");
        assertThat(limited.claim("c1").amounts().approvedFen()).isEqualTo(100_000);
        assertThat(limited.claim("c1").workOpen()).isFalse();
    }

    @Test
    void aClaimOfSomebodyOnNoListOfACancelledActivityCanBeRefused() {
        rig.deliver(registered(1, "v9", -900));
        var known = filed(1, line("v1"));
        rig.deliver(
                new ActivityFiled(1, known.occurredAt(), "act-2", known.header(), known.lines()));
        var petition = new Petition("act-2", "v9", ClaimKind.MEDICAL, minute(60), 1_000, "A fall.");
        assertThat(rig.submit("c1", petition).check().outcome()).isEqualTo(Outcome.UNKNOWN);
        var off = header(ActivityStatus.CANCELLED, 0, 150);
        rig.deliver(new ActivityCancelled(2, minute(-10), "act-2", off));
        assertThat(rig.claim("c1").check().outcome()).isEqualTo(Outcome.NOT_LISTED);
        rig.decide("c1", Verdict.REJECT, 0, "F2", "1");
        assertThat(rig.claim("c1").status()).isEqualTo(ClaimStatus.REJECTED);
    }

    /** Two insurers may give the same number. */
    @Test
    void aPolicyYearIsOfOneInsurersPolicy() {
        InsuranceTerms terms = GusuPolicy.POLICY.versions().getFirst().insurance();
        ObjectNode others = StateCodec.mapper().valueToTree(terms);
        others.put("insurerId", "insurer-2");
        var second = StateCodec.mapper().treeToValue(others, InsuranceTerms.class);
        assertThat(ClaimLimits.policyYearId(second, minute(0)))
                .isEqualTo("insurer-2:gusu-umbrella@2026-03-01")
                .isNotEqualTo(ClaimLimits.policyYearId(terms, minute(0)));
    }

    private void decide(Party insurer, String claimId, long fen) {
        var command = new ClaimCommand.Decide(Verdict.APPROVE, fen, "As examined.", null);
        rig.desk().decide().decide(claimId, command, insurer, rig.insurer(claimId + fen));
    }

    private static EventPolicyRecorded marathon(long aggregateFen) {
        var version =
                new EventPolicyVersion(
                        1,
                        minute(-80),
                        "marathon-2026",
                        "insurer-2",
                        CoverBasis.NAMED_EVENT,
                        new Limits(155_000_000, 155_000_000, 1_000_000),
                        aggregateFen,
                        true,
                        true,
                        List.of("WAR"),
                        DAY,
                        DAY);
        var named = new NamedVolunteer("v1", List.of(new Period(minute(-80), null)));
        return new EventPolicyRecorded(1, minute(-80), ACTIVITY, List.of(version), List.of(named));
    }

    @Test
    void theInsurerKeepsAnotherAmountReadyAndTheClaimantDoesNotSeeIt() {
        rig.submit("c1", ClaimKind.MEDICAL, 1_000);
        rig.advance("c1", new ClaimCommand.SetReserve(700, "By experience."), "1");
        rig.deliver(registered(2, "v1", -900));
        assertThat(rig.claim("c1").amounts().reserveFen()).isEqualTo(700);
        var claimant = new Party(false, null, "v1");
        ClaimView own = rig.desk().find().one("c1", claimant, today()).orElseThrow().state();
        assertThat(own.reserveFen()).isNull();
        assertThat(own.steps()).isNull();
        ClaimView whole =
                rig.desk().find().one("c1", ClaimRig.INSURER, today()).orElseThrow().state();
        assertThat(whole.reserveFen()).isEqualTo(700);
        assertThat(whole.steps()).hasSize(2);
        rig.approve("c1", 400, "2");
        assertThat(rig.claim("c1").amounts().reserveFen()).isEqualTo(400);
    }

    @Test
    void anAccidentAheadIsRefused() {
        var petition = new Petition(ACTIVITY, "v1", ClaimKind.MEDICAL, minute(101), 1, "A fall.");
        assertThat(refused(() -> rig.submit("c1", petition)).code()).isEqualTo("IN_THE_FUTURE");
    }

    private List<String> list(Party party) {
        var any = new FindClaims.Wanted(null, null, null);
        return rig.desk().find().list(any, party, today(), null, 10).stream()
                .map(ClaimView::claimId)
                .toList();
    }

    private LocalDate today() {
        return SchemeCalendar.dateOf(rig.clocks.now());
    }
}

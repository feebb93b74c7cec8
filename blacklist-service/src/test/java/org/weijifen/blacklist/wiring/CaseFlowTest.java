package org.weijifen.blacklist.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.weijifen.blacklist.caseflow.CaseCommand;
import org.weijifen.blacklist.caseflow.CaseCommand.AppealOutcome;
import org.weijifen.blacklist.caseflow.CaseStatus;
import org.weijifen.blacklist.caseflow.Party;
import org.weijifen.blacklist.caseflow.ProcedureCommand;
import org.weijifen.blacklist.sanction.PublicationOrder;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.blacklist.Effect;
import org.weijifen.contracts.blacklist.PublicationEnded;
import org.weijifen.contracts.blacklist.PublicationStarted;
import org.weijifen.contracts.blacklist.SanctionImposed;
import org.weijifen.contracts.blacklist.SanctionLifted;
import org.weijifen.contracts.blacklist.Severity;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.contracts.blacklist.ViolationReported;
import org.weijifen.contracts.blacklist.VolunteerSanctionsEnded;
import org.weijifen.contracts.blacklist.VolunteerSanctionsStanding;
import org.weijifen.contracts.registry.OrganizationKind;
import org.weijifen.contracts.registry.OrganizationRegistered;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.web.PageRequest;
import org.weijifen.scheme.SchemePolicy;
import org.weijifen.testkit.memory.InMemoryDocuments;

class CaseFlowTest {
    private static final Instant START = Instant.parse("2025-12-19T16:00:00Z");
    private static final Instant TOMORROW = START.plus(Duration.ofDays(1));
    private static final Subject UNIT = BlacklistRig.unit("unit-kiln");
    private static final Subject TEAM = BlacklistRig.organization("org-heron");
    private static final Subject PERSON = new Subject(SubjectKind.VOLUNTEER, "vol-7");
    private final BlacklistRig rig =
            new BlacklistRig(START, new InMemoryDocuments(), SchemePolicy.load("gusu-2019"));

    /** X13: a unit loses the award year, an organisation does not. */
    @Test
    void onlyAUnitLosesItsAwardYear() {
        rig.sanctioned("a", UNIT, TOMORROW);
        rig.sanctioned("b", TEAM, TOMORROW);
        var imposed = ofType(SanctionImposed.class);
        assertThat(imposed).hasSize(2);
        for (SanctionImposed event : imposed) {
            boolean unit = event.subject().equals(UNIT);
            assertThat(event.effects().contains(Effect.AWARD_INELIGIBLE)).isEqualTo(unit);
            assertThat(event.awardIneligibleYear()).isEqualTo(unit ? 2025 : null);
            assertThat(event.effects()).contains(Effect.HOURS_SUPPRESSED);
            assertThat(event.from()).isEqualTo(TOMORROW);
            assertThat(event.until()).isEqualTo(Instant.parse("2027-12-20T16:00:00Z"));
        }
    }

    @Test
    void everyStepHasItsStateItsPersonAndItsNextStep() {
        String id = rig.report("a", TEAM);
        assertThat(refusal(id, BlacklistRig.decide(TOMORROW, null), "x").code())
                .isEqualTo("WRONG_STEP");
        assertThat(refusal(id, BlacklistRig.notice("r"), "x").detail())
                .contains("REPORTED", "investigation");
        rig.advance(id, new CaseCommand.Investigate("r"), BlacklistRig.OFFICER);
        rig.advance(id, BlacklistRig.notice("r"), "officer-two");
        rig.advance(
                id,
                new ProcedureCommand.Defend("r", true, Party.organization("org-heron")),
                "organizer-1");
        for (String barred : List.of(BlacklistRig.OFFICER, "officer-two")) {
            Refusal refused = refusal(id, BlacklistRig.decide(TOMORROW, null), barred);
            assertThat(refused.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        }
        rig.advance(id, BlacklistRig.decide(TOMORROW, null), BlacklistRig.DECIDER);
        assertThat(rig.caseFile(id).status()).isEqualTo(CaseStatus.DECIDED);
        rig.advance(
                id, new CaseCommand.Appeal("r", Party.organization("org-heron")), "organizer-1");
        for (String barred : List.of(BlacklistRig.OFFICER, "officer-two", BlacklistRig.DECIDER)) {
            assertThat(refusal(id, answer(AppealOutcome.UPHELD), barred).code())
                    .isEqualTo("SEPARATION_OF_DUTIES");
        }
        rig.advance(id, answer(AppealOutcome.UPHELD), BlacklistRig.APPEALS);
        assertThat(refusal(id, new CaseCommand.Dismiss("r"), "x").code()).isEqualTo("WRONG_STEP");
        assertThat(rig.caseFile(id).steps())
                .extracting(s -> s.status() + " " + s.by())
                .containsExactly(
                        "REPORTED vol-reporter",
                        "INVESTIGATING officer-lin",
                        "NOTICE_SERVED officer-two",
                        "NOTICE_SERVED organizer-1",
                        "DECIDED officer-qiao",
                        "APPEALED organizer-1",
                        "UPHELD officer-mo");
        assertThat(ofType(ViolationReported.class)).hasSize(1);
        assertThat(ofType(SanctionLifted.class)).isEmpty();
    }

    @Test
    void aDecisionIsHeldToTheScheme() {
        String id = rig.noticed("a", TEAM);
        assertThat(refusal(id, BlacklistRig.decide(START.plusSeconds(90), null), "d").code())
                .isEqualTo("WHOLE_MINUTE");
        assertThat(refusal(id, BlacklistRig.decide(START.minusSeconds(60), null), "d").code())
                .isEqualTo("RETROACTIVE");
        assertThat(publish(id, Severity.GENERAL, "2025-12-20", "2026-03-19").code())
                .isEqualTo("PUBLICATION_LENGTH");
        assertThat(publish(id, Severity.GENERAL, "2025-12-20", "2026-12-21").code())
                .isEqualTo("PUBLICATION_LENGTH");
        assertThat(publish(id, Severity.SERIOUS, "2025-12-20", "2026-12-19").code())
                .isEqualTo("PUBLICATION_LENGTH");
        assertThat(publish(id, Severity.LIGHT, "2025-12-20", "2026-03-21").code())
                .isEqualTo("PUBLICATION_LENGTH");
        assertThat(publish(id, Severity.LIGHT, "2025-12-19", "2026-01-20").code())
                .isEqualTo("PUBLISHED_BEFORE_DECISION");
        rig.advance(id, BlacklistRig.decide(START, null), "d");
        rig.runDeadlines();
        assertThat(rig.caseFile(id).status()).isEqualTo(CaseStatus.EFFECTIVE);
        String person = rig.noticed("p", PERSON);
        assertThat(publish(person, Severity.SERIOUS, "2025-12-20", "2026-12-20").code())
                .isEqualTo("NOT_PUBLISHED");
    }

    @Test
    void aDecidedCaseBecomesEffectiveByTimeAlone() {
        String id = rig.sanctioned("a", TEAM, TOMORROW);
        rig.clocks.setNow(TOMORROW.minusMillis(1));
        rig.runDeadlines();
        assertThat(rig.caseFile(id).status()).isEqualTo(CaseStatus.DECIDED);
        rig.clocks.setNow(TOMORROW);
        rig.runDeadlines();
        assertThat(rig.caseFile(id).status()).isEqualTo(CaseStatus.EFFECTIVE);
    }

    @Test
    void theRegistryKnowsWhatABodyIs() {
        rig.deliver(List.of(registered(3, "unit-kiln", "Kiln Works", OrganizationKind.UNIT)));
        var refused =
                catchThrowableOfType(
                        RefusedException.class,
                        () -> rig.report("a", BlacklistRig.organization("unit-kiln")));
        assertThat(refused.refusal().code()).isEqualTo("OTHER_KIND");
        assertThat(rig.report("b", UNIT)).isNotBlank();
        assertThat(rig.report("c", BlacklistRig.organization("org-unheard-of"))).isNotBlank();
    }

    @Test
    void aRepeatedReportIsAnsweredThoughTheRegistrySpokeMeanwhile() {
        String caseId = rig.report("a", BlacklistRig.organization("unit-kiln"));
        rig.deliver(List.of(registered(3, "unit-kiln", "Kiln Works", OrganizationKind.UNIT)));
        assertThat(rig.report("a", BlacklistRig.organization("unit-kiln"))).isEqualTo(caseId);
    }

    @Test
    void aReversalLiftsTheSanctionAsAWholeOrInPart() {
        String whole = rig.sanctioned("a", TEAM, TOMORROW);
        rig.reverse(whole);
        String part = rig.sanctioned("b", UNIT, TOMORROW);
        rig.advance(part, new CaseCommand.Appeal("r", null), "x");
        Period outside = new Period(TOMORROW.minusSeconds(60), TOMORROW.plusSeconds(60));
        assertThat(refusal(part, partly(List.of(outside)), "y").code())
                .isEqualTo("OUTSIDE_SANCTION");
        assertThat(refusal(part, partly(List.of()), "y").code()).isEqualTo("NOTHING_REMAINS");
        Period left = new Period(TOMORROW, TOMORROW.plus(Duration.ofDays(30)));
        rig.advance(part, partly(List.of(left)), "y");
        assertThat(ofType(SanctionLifted.class))
                .extracting(
                        SanctionLifted::subject, SanctionLifted::whole, SanctionLifted::remaining)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(TEAM, true, List.of()),
                        org.assertj.core.groups.Tuple.tuple(UNIT, false, List.of(left)));
        assertThat(rig.caseFile(part).status()).isEqualTo(CaseStatus.PARTLY_REVERSED);
    }

    @Test
    void aVolunteersStandingIsToldAsAWholeAndEndsWithATombstone() {
        String first = rig.noticed("a", PERSON);
        var decide =
                new CaseCommand.Decide(
                        "r",
                        Severity.SERIOUS,
                        TOMORROW,
                        "law",
                        null,
                        List.of("rec-1", "rec-2"),
                        null);
        rig.advance(first, decide, BlacklistRig.DECIDER);
        String second = rig.sanctioned("b", PERSON, TOMORROW);
        rig.reverse(first);
        rig.reverse(second);
        var events = rig.published(Topics.BLACKLIST_VOLUNTEER_CASES);
        assertThat(events).hasSize(4);
        assertThat(((VolunteerSanctionsStanding) events.get(0)).sanctions().getFirst())
                .matches(s -> s.until() == null && s.falsifiedRecordIds().size() == 2);
        assertThat(((VolunteerSanctionsStanding) events.get(1)).sanctions()).hasSize(2);
        assertThat(((VolunteerSanctionsStanding) events.get(2)).sanctions()).hasSize(1);
        assertThat(events.get(3)).isInstanceOf(VolunteerSanctionsEnded.class);
        assertThat(rig.published(Topics.BLACKLIST_CASES)).isEmpty();
        assertThat(rig.published(Topics.BLACKLIST_HOURS)).isEmpty();
    }

    @Test
    void theAccusedJudgesNothing() {
        String id = rig.noticed("a", PERSON);
        assertThat(refusal(id, BlacklistRig.decide(TOMORROW, null), "vol-7").code())
                .isEqualTo("SEPARATION_OF_DUTIES");
    }

    @Test
    void aPublicationEndsBySchedule() {
        published("2026-06-20");
        assertThat(listed()).hasSize(1);
        assertThat(listed().getFirst())
                .matches(e -> "Heron Team".equals(e.organizationName()) && !e.objection());
        rig.clocks.setNow(Instant.parse("2026-06-19T15:59:59.999Z"));
        assertThat(listed()).hasSize(1);
        rig.clocks.setNow(Instant.parse("2026-06-19T16:00:00Z"));
        assertThat(listed()).as("gone at read time, before any deadline fires").isEmpty();
        assertThat(ofType(PublicationEnded.class)).isEmpty();
        rig.runDeadlines();
        rig.runDeadlines();
        assertThat(ofType(PublicationStarted.class)).hasSize(1);
        assertThat(ofType(PublicationEnded.class))
                .singleElement()
                .matches(e -> e.on().equals(LocalDate.of(2026, 6, 20)));
    }

    @Test
    void anAppealMarksAPublicationAndAReversalEndsIt() {
        String id = published("2026-06-20");
        rig.advance(id, new CaseCommand.Appeal("r", null), "x");
        assertThat(listed()).singleElement().matches(e -> e.objection());
        rig.advance(id, answer(AppealOutcome.REVERSED), BlacklistRig.APPEALS);
        assertThat(listed()).isEmpty();
        assertThat(ofType(PublicationEnded.class))
                .singleElement()
                .matches(e -> e.on().equals(LocalDate.of(2025, 12, 20)));
    }

    @Test
    void aRepeatedCommandGetsTheFirstAnswer() {
        String id = rig.noticed("a", TEAM);
        String first =
                rig.advance(id, BlacklistRig.decide(TOMORROW, null), "d", "same-key").answer();
        rig.advance(id, new CaseCommand.Appeal("r", null), "x");
        assertThat(rig.advance(id, BlacklistRig.decide(TOMORROW, null), "d", "same-key").answer())
                .isEqualTo(first)
                .contains("DECIDED");
        assertThat(ofType(SanctionImposed.class)).hasSize(1);
    }

    private String published(String until) {
        rig.deliver(
                List.of(
                        registered(
                                3,
                                "org-heron",
                                "Heron Team",
                                OrganizationKind.VOLUNTEER_ORGANIZATION)));
        String id = rig.noticed("a", TEAM);
        var order =
                new PublicationOrder(
                        LocalDate.of(2025, 12, 20), LocalDate.parse(until), "measures, part 5");
        rig.advance(id, BlacklistRig.decide(TOMORROW, order), BlacklistRig.DECIDER);
        return id;
    }

    private List<org.weijifen.blacklist.publication.PublicBlacklist.Entry> listed() {
        return rig.module()
                .publicBlacklist()
                .page(new PageRequest(null, 50), rig.clocks.now())
                .items();
    }

    private Refusal publish(String caseId, Severity severity, String from, String until) {
        var order = new PublicationOrder(LocalDate.parse(from), LocalDate.parse(until), "basis");
        return refusal(
                caseId,
                new CaseCommand.Decide("r", severity, TOMORROW, "law", null, List.of(), order),
                "d");
    }

    private Refusal refusal(String caseId, CaseCommand command, String person) {
        return catchThrowableOfType(
                        RefusedException.class,
                        () -> rig.advance(caseId, command, person, person + command))
                .refusal();
    }

    private static CaseCommand answer(AppealOutcome outcome) {
        return new CaseCommand.DecideAppeal("heard", outcome, List.of(), null);
    }

    private static CaseCommand partly(List<Period> remaining) {
        return new CaseCommand.DecideAppeal("heard", AppealOutcome.PARTLY, remaining, null);
    }

    private <T> List<T> ofType(Class<T> type) {
        return rig.published(Topics.BLACKLIST_CASES).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static OrganizationRegistered registered(
            long revision, String id, String name, OrganizationKind kind) {
        return new OrganizationRegistered(revision, START, id, name, kind, 4, "990001", null);
    }
}

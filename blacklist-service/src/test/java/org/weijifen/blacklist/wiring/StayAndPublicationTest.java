package org.weijifen.blacklist.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weijifen.blacklist.wiring.AfterDecision.at;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weijifen.blacklist.caseflow.CaseCommand;
import org.weijifen.blacklist.caseflow.CaseCommand.AppealOutcome;
import org.weijifen.blacklist.caseflow.ProcedureCommand;
import org.weijifen.blacklist.caseflow.SanctionCommand;
import org.weijifen.blacklist.caseflow.Warrant;
import org.weijifen.blacklist.sanction.PublicationOrder;
import org.weijifen.blacklist.sanction.RulingAct;
import org.weijifen.contracts.blacklist.PublicationEnded;
import org.weijifen.contracts.blacklist.PublicationStarted;
import org.weijifen.contracts.blacklist.Severity;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.contracts.registry.OrganizationKind;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.scheme.SchemePolicy;
import org.weijifen.testkit.memory.InMemoryDocuments;

/** Domain.md V7, V8. */
class StayAndPublicationTest {
    private static final Subject UNIT = BlacklistRig.unit("unit-kiln");
    private static final SanctionCommand STAY = new SanctionCommand.Stay("it may be wrong");
    private static final SanctionCommand END = new SanctionCommand.EndStay("it is not");

    private final BlacklistRig rig =
            new BlacklistRig(
                    AfterDecision.START, new InMemoryDocuments(), SchemePolicy.load("gusu-2019"));
    private final AfterDecision after = new AfterDecision(rig);

    @Test
    void anObjectionMayBeStayedUntilItIsAnswered() {
        String caseId = after.decided("a", UNIT, order("2025-12-20", "2026-06-20", null));
        rig.advance(
                caseId, new ProcedureCommand.RaiseObjection("wrong", null), BlacklistRig.OFFICER);
        assertThat(after.listed()).hasSize(1);
        rig.advance(caseId, STAY, BlacklistRig.DECIDER);
        assertThat(after.listed()).isEmpty();
        rig.advance(caseId, new ProcedureCommand.AnswerObjection("right"), BlacklistRig.APPEALS);
        assertThat(after.listed()).hasSize(1);
        assertThat(after.refused(caseId, STAY, BlacklistRig.DECIDER)).isEqualTo("NOT_DISPUTED");
    }

    @Test
    void theAnswerToAnAppealLeavesAnObjectionItsStay() {
        String caseId = after.decided("a", UNIT, order("2025-12-20", "2026-06-20", null));
        rig.advance(
                caseId, new ProcedureCommand.RaiseObjection("wrong", null), BlacklistRig.OFFICER);
        rig.advance(caseId, STAY, BlacklistRig.DECIDER);
        after.appeal(caseId, null);
        after.answer(caseId, AppealOutcome.UPHELD);
        assertThat(after.listed()).isEmpty();
        rig.advance(caseId, new ProcedureCommand.AnswerObjection("right"), "officer-zhu");
        assertThat(after.listed()).hasSize(1);
    }

    @Test
    void aStayTakesThePublicationDownWhileSuppressionRunsOn() {
        String caseId = after.decided("a", UNIT, order("2025-12-20", "2026-06-20", null));
        assertThat(after.refused(caseId, STAY, BlacklistRig.DECIDER)).isEqualTo("NOT_DISPUTED");
        after.appeal(caseId, null);
        assertThat(after.refused(caseId, END, BlacklistRig.DECIDER)).isEqualTo("NOT_STAYED");
        rig.advance(caseId, STAY, BlacklistRig.DECIDER);
        assertThat(after.refused(caseId, STAY, BlacklistRig.APPEALS)).isEqualTo("ALREADY_STAYED");
        assertThat(after.listed()).isEmpty();
        after.serve("rec-1", List.of("unit-kiln"), "2026-01-01T09:00", "2026-01-01T10:00");
        assertThat(after.minutesOf("rec-1")).isEqualTo(60);

        rig.clocks.setNow(at("2026-02-01T10:00"));
        after.answer(caseId, AppealOutcome.UPHELD);
        assertThat(after.listed()).containsExactly("unit-kiln");
        var started = after.told(PublicationStarted.class);
        assertThat(started).hasSize(2);
        assertThat(started.get(1).from()).isEqualTo(started.get(0).from());
        assertThat(started.get(1).until()).isEqualTo(started.get(0).until());
        PublicationEnded ended = after.told(PublicationEnded.class).getFirst();
        assertThat(ended.revision())
                .isBetween(started.get(0).revision() + 1, started.get(1).revision() - 1);
        rig.clocks.setNow(at("2026-06-20T00:00"));
        assertThat(after.listed()).isEmpty();
        rig.runDeadlines();
        assertThat(after.told(PublicationEnded.class)).hasSize(2);
    }

    @Test
    void aStayEndsBeforeTheAnswerToo() {
        String caseId = after.decided("a", UNIT, order("2025-12-20", "2026-06-20", null));
        after.appeal(caseId, null);
        rig.advance(caseId, STAY, BlacklistRig.DECIDER);
        rig.advance(caseId, END, BlacklistRig.DECIDER);
        assertThat(after.listed()).containsExactly("unit-kiln");
        after.answer(caseId, AppealOutcome.REVERSED);
        assertThat(after.listed()).isEmpty();
        assertThat(after.told(PublicationEnded.class)).hasSize(2);
    }

    /** What was reversed or ran out during a stay was told as ended once. */
    @ParameterizedTest
    @CsvSource({"REVERSED, 2026-02-01T10:00", "UPHELD, 2026-07-01T10:00"})
    void aStayThatNothingFollowsIsTheEnd(AppealOutcome outcome, String when) {
        String caseId = after.decided("a", UNIT, order("2025-12-20", "2026-06-20", null));
        after.appeal(caseId, null);
        rig.advance(caseId, STAY, BlacklistRig.DECIDER);
        rig.clocks.setNow(at(when));
        rig.runDeadlines();
        after.answer(caseId, outcome);
        rig.runDeadlines();
        assertThat(after.listed()).isEmpty();
        assertThat(after.told(PublicationStarted.class)).hasSize(1);
        assertThat(after.told(PublicationEnded.class)).hasSize(1);
    }

    /** Limits count from the decision document of 20 December 2025. */
    @ParameterizedTest
    @CsvSource({
        "LIGHT, 2025-12-20, 2026-03-20, needed, ''",
        "LIGHT, 2025-12-20, 2026-03-20, , NECESSITY",
        "LIGHT, 2025-12-20, 2026-03-21, needed, PUBLICATION_LENGTH",
        "GENERAL, 2025-12-20, 2026-03-20, , ''",
        "GENERAL, 2025-12-20, 2026-03-19, , PUBLICATION_LENGTH",
        "GENERAL, 2026-03-01, 2026-12-20, , ''",
        "GENERAL, 2026-03-01, 2026-12-21, , PUBLICATION_LENGTH",
        "SERIOUS, 2025-12-20, 2026-12-20, , ''",
        "SERIOUS, 2025-12-20, 2026-12-19, , PUBLICATION_LENGTH",
        "SERIOUS, 2025-12-20, 2028-12-20, , ''",
        "SERIOUS, 2025-12-20, 2028-12-21, , PUBLICATION_LENGTH",
        "SERIOUS, 2025-12-19, 2026-12-20, , PUBLISHED_BEFORE_DECISION",
    })
    void aPublicationIsADecisionOfItsOwn(
            Severity severity, String from, String until, @Nullable String necessity, String code) {
        String caseId = rig.noticed("a", UNIT);
        rig.advance(
                caseId,
                new CaseCommand.Decide(
                        "proven", severity, AfterDecision.START, "law", null, List.of(), null),
                BlacklistRig.DECIDER);
        var publish = new SanctionCommand.Publish("why", order(from, until, necessity), null);
        if (!code.isEmpty()) {
            assertThat(after.refused(caseId, publish, BlacklistRig.APPEALS)).isEqualTo(code);
            return;
        }
        rig.advance(caseId, publish, BlacklistRig.APPEALS);
        assertThat(after.told(PublicationStarted.class)).hasSize(1);
        assertThat(after.refused(caseId, publish, BlacklistRig.DECIDER))
                .isEqualTo("ALREADY_PUBLISHED");
        rig.clocks.setNow(at(from + "T00:00"));
        assertThat(after.listed()).containsExactly("unit-kiln");
        rig.clocks.setNow(at(until + "T00:00"));
        assertThat(after.listed()).isEmpty();
    }

    @Test
    void eachBodyIsPublishedOnItsOwnAndNeverDuringAStay() {
        after.describe("org-reed", OrganizationKind.VOLUNTEER_ORGANIZATION);
        String caseId = after.decided("a", UNIT, null, "org-reed");
        var one = new SanctionCommand.Publish("why", order("2025-12-20", "2026-06-20", null), "x");
        assertThat(after.refused(caseId, one, BlacklistRig.DECIDER)).isEqualTo("NOT_IN_DECISION");
        var reed =
                new SanctionCommand.Publish(
                        "why", order("2025-12-20", "2026-06-20", null), "org-reed");
        rig.advance(caseId, reed, BlacklistRig.DECIDER);
        assertThat(after.listed()).containsExactly("org-reed");
        after.appeal(caseId, null);
        rig.advance(caseId, STAY, BlacklistRig.DECIDER);
        var kiln =
                new SanctionCommand.Publish("why", order("2025-12-20", "2026-06-20", null), null);
        assertThat(after.refused(caseId, kiln, BlacklistRig.DECIDER)).isEqualTo("STAYED");
        assertThat(after.listed()).isEmpty();
    }

    @Test
    void whoOrderedAPublicationJudgesNoDisputeOverIt() {
        String caseId = after.decided("a", UNIT, null);
        rig.advance(
                caseId,
                new SanctionCommand.Publish("why", order("2025-12-20", "2026-06-20", null), null),
                "officer-two");
        rig.advance(
                caseId, new ProcedureCommand.RaiseObjection("wrong", null), BlacklistRig.OFFICER);
        after.appeal(caseId, null);
        var answer = new ProcedureCommand.AnswerObjection("right");
        var upheld = new CaseCommand.DecideAppeal("r", AppealOutcome.UPHELD, List.of(), null);
        assertThat(after.refused(caseId, answer, "officer-two")).isEqualTo("SEPARATION_OF_DUTIES");
        assertThat(after.refused(caseId, upheld, "officer-two")).isEqualTo("SEPARATION_OF_DUTIES");
        rig.advance(caseId, answer, "officer-three");
        rig.advance(caseId, upheld, BlacklistRig.APPEALS);
    }

    @Test
    void actsKeepTheirDocumentsAndARepairItsOffice() {
        String caseId = after.decided("a", UNIT, null);
        act(caseId, new SanctionCommand.ProposeRepair("mended"), BlacklistRig.OFFICER, "P 1");
        act(caseId, new SanctionCommand.Repair("agreed"), BlacklistRig.DECIDER, "R 1");
        var file = rig.caseFile(caseId);
        assertThat(file.ruling().actsInOrder())
                .extracting(RulingAct::documentReference)
                .containsExactly("P 1", "R 1");
        assertThat(file.lastStep().documentReference()).isEqualTo("R 1");
        assertThat(file.lastStep().authority()).matches(a -> "east".equals(a.office()));
        assertThat(file.consequencesOpen()).isFalse();
    }

    private void act(String caseId, CaseCommand command, String person, String reference) {
        var key = new Act.RequestKey("key-of-16-letters" + reference.charAt(0), "body");
        var act = new Act(rig.clocks.now(), person, "office", "test", key, null);
        rig.module().advanceCase().advance(caseId, command, act, new Warrant("east", reference));
    }

    private static PublicationOrder order(String from, String until, @Nullable String necessity) {
        return new PublicationOrder(
                LocalDate.parse(from), LocalDate.parse(until), "basis", necessity);
    }
}

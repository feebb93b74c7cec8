package org.weijifen.blacklist.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.weijifen.blacklist.caseflow.CaseCommand;
import org.weijifen.blacklist.caseflow.CaseCommand.AppealOutcome;
import org.weijifen.blacklist.caseflow.CaseFile;
import org.weijifen.blacklist.caseflow.DueTask;
import org.weijifen.blacklist.caseflow.Party;
import org.weijifen.blacklist.caseflow.ProcedureCommand;
import org.weijifen.blacklist.caseflow.StepKind;
import org.weijifen.blacklist.caseflow.Warrant;
import org.weijifen.blacklist.publication.PublicBlacklist;
import org.weijifen.blacklist.sanction.PublicationOrder;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.web.PageRequest;
import org.weijifen.scheme.SchemePolicy;
import org.weijifen.testkit.memory.InMemoryDocuments;

/** What hearing a subject does to other documents. */
class ProcedureTest {
    private static final Instant START = Instant.parse("2026-03-05T01:00:00Z");
    private static final Subject TEAM = BlacklistRig.organization("org-heron");
    private static final String SECRET = "told in confidence";
    private final InMemoryDocuments database = new InMemoryDocuments();
    private final BlacklistRig rig =
            new BlacklistRig(START, database, SchemePolicy.load("gusu-2019"));

    private String published() {
        String id = rig.noticed("a", TEAM);
        var order =
                new PublicationOrder(LocalDate.of(2026, 3, 5), LocalDate.of(2026, 9, 5), "basis");
        rig.advance(id, BlacklistRig.decide(START.plus(Duration.ofDays(1)), order), "officer-qiao");
        return id;
    }

    private List<Boolean> objections() {
        return rig
                .module()
                .publicBlacklist()
                .page(new PageRequest(null, 50), rig.clocks.now())
                .items()
                .stream()
                .map(PublicBlacklist.Entry::objection)
                .toList();
    }

    @Test
    void anObjectionMarksTheEntryAtOnceAndItsAnswerTakesTheMarkAway() {
        String id = published();
        assertThat(objections()).containsExactly(false);
        var object = new ProcedureCommand.RaiseObjection(SECRET, Party.organization("org-heron"));
        rig.advance(id, object, "organizer-1");
        assertThat(objections()).containsExactly(true);
        CaseFile marked = rig.caseFile(id);
        assertThat(marked.consequencesOpen()).isFalse();
        assertThat(marked.proceedings().clocks())
                .singleElement()
                .matches(c -> c.task() == DueTask.ANSWER_OBJECTION);
        rig.advance(id, new ProcedureCommand.AnswerObjection(SECRET), BlacklistRig.APPEALS);
        assertThat(objections()).containsExactly(false);
        assertThat(rig.caseFile(id).proceedings().clocks()).isEmpty();
    }

    @Test
    void theMarkOfAnAppealStaysUntilTheAppealIsDecided() {
        String id = published();
        rig.advance(id, new ProcedureCommand.RaiseObjection("r", null), "x");
        rig.advance(id, new CaseCommand.Appeal("r", null), "x");
        rig.advance(id, new ProcedureCommand.AnswerObjection("r"), "y");
        assertThat(objections()).containsExactly(true);
        rig.advance(
                id,
                new CaseCommand.DecideAppeal("r", AppealOutcome.UPHELD, List.of(), null),
                BlacklistRig.APPEALS);
        assertThat(objections()).containsExactly(false);
    }

    @Test
    void anObjectionOutlivesAnAppeal() {
        String id = published();
        rig.advance(id, new CaseCommand.Appeal("r", null), "x");
        rig.advance(id, new ProcedureCommand.RaiseObjection("r", null), "x");
        rig.advance(
                id,
                new CaseCommand.DecideAppeal("r", AppealOutcome.UPHELD, List.of(), null),
                BlacklistRig.APPEALS);
        assertThat(objections()).containsExactly(true);
    }

    /** Reasons and statements are for those who handle the case. */
    @Test
    void nothingThatIsSaidLeavesTheService() {
        String id = rig.report("a", TEAM);
        rig.advance(id, new CaseCommand.Investigate(SECRET), BlacklistRig.OFFICER);
        rig.advance(id, BlacklistRig.notice(SECRET), BlacklistRig.OFFICER);
        rig.advance(id, new ProcedureCommand.Defend(SECRET, false, null), "x");
        rig.advance(id, new ProcedureCommand.RequestHearing(SECRET, null), "x");
        rig.advance(id, new ProcedureCommand.HoldHearing(SECRET, rig.clocks.now()), "president");
        var order =
                new PublicationOrder(LocalDate.of(2026, 3, 5), LocalDate.of(2026, 9, 5), SECRET);
        rig.advance(
                id,
                BlacklistRig.decide(START.plus(Duration.ofDays(1)), order),
                BlacklistRig.DECIDER);
        rig.advance(id, new ProcedureCommand.RaiseObjection(SECRET, null), "x");
        List<Object> told = new ArrayList<>(rig.published(Topics.BLACKLIST_CASES));
        told.addAll(
                rig.module()
                        .publicBlacklist()
                        .page(new PageRequest(null, 50), rig.clocks.now())
                        .items());
        assertThat(told).hasSize(4);
        assertThat(told.toString()).doesNotContain(SECRET, "president", "officer");
        assertThat(rig.caseFile(id).lastStep().kind()).isEqualTo(StepKind.OBJECTION);
    }

    @Test
    void aStepKeepsRoleOfficeAndDocument() {
        String id = rig.report("a", TEAM);
        var act =
                new Act(
                        rig.clocks.now(),
                        "officer-lin",
                        "association",
                        "case.investigate",
                        new Act.RequestKey("key-of-16-letters", "body"),
                        null);
        rig.module()
                .advanceCase()
                .advance(
                        id,
                        new CaseCommand.Investigate("r"),
                        act,
                        new Warrant("office-east", "Letter 2026-1"));
        var step = rig.caseFile(id).lastStep();
        assertThat(step.authority())
                .matches(a -> a.role().equals("association") && a.office().equals("office-east"));
        assertThat(step.documentReference()).isEqualTo("Letter 2026-1");
    }

    @Test
    void aMissedTermShowsInTheListAndTakesNoStep() {
        String id = rig.report("a", TEAM);
        rig.clocks.setNow(Instant.parse("2026-03-12T16:00:00Z"));
        rig.runDeadlines();
        CaseFile late = rig.caseFile(id);
        assertThat(late.proceedings().clocks()).singleElement().matches(c -> c.missed());
        assertThat(late.steps()).hasSize(1);
        assertThat(rig.published(Topics.BLACKLIST_CASES)).hasSize(1);
    }
}

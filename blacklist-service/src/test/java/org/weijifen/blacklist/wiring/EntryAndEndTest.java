package org.weijifen.blacklist.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weijifen.blacklist.wiring.AfterDecision.at;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weijifen.blacklist.caseflow.CaseCommand;
import org.weijifen.blacklist.caseflow.CaseStatus;
import org.weijifen.blacklist.caseflow.DueTask;
import org.weijifen.blacklist.caseflow.ProcedureCommand;
import org.weijifen.blacklist.caseflow.SanctionCommand;
import org.weijifen.blacklist.publication.PublicBlacklist.Entry;
import org.weijifen.blacklist.sanction.PublicationOrder;
import org.weijifen.contracts.blacklist.Severity;
import org.weijifen.platform.web.PageRequest;
import org.weijifen.scheme.SchemePolicy;
import org.weijifen.testkit.memory.InMemoryDocuments;

/** A public entry may outlast the sanction's window (domain.md V7, V8). */
class EntryAndEndTest {
    private static final SanctionCommand STAY = new SanctionCommand.Stay("it may be wrong");
    private static final ProcedureCommand OBJECT =
            new ProcedureCommand.RaiseObjection("wrong", null);
    private static final ProcedureCommand ANSWER = new ProcedureCommand.AnswerObjection("right");

    private final BlacklistRig rig =
            new BlacklistRig(
                    AfterDecision.START, new InMemoryDocuments(), SchemePolicy.load("gusu-2019"));
    private final AfterDecision after = new AfterDecision(rig);

    /** For thirty months, over a window of twenty-four. */
    private String published() {
        String caseId = rig.noticed("a", BlacklistRig.unit("unit-kiln"));
        rig.advance(
                caseId,
                new CaseCommand.Decide(
                        "proven",
                        Severity.SERIOUS,
                        AfterDecision.START,
                        "law",
                        null,
                        List.of(),
                        new PublicationOrder(
                                LocalDate.parse("2025-12-20"),
                                LocalDate.parse("2028-06-20"),
                                "basis")),
                BlacklistRig.DECIDER);
        rig.runDeadlines();
        return caseId;
    }

    private List<Boolean> marks() {
        return rig
                .module()
                .publicBlacklist()
                .page(new PageRequest(null, 50), rig.clocks.now())
                .items()
                .stream()
                .map(Entry::objection)
                .toList();
    }

    /** The objection comes before the end of the window, or after it. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void itIsDisputedAndAnsweredAfterTheEnd(boolean before) {
        String caseId = published();
        rig.clocks.setNow(at("2027-12-17T09:00"));
        if (before) {
            rig.advance(caseId, OBJECT, BlacklistRig.OFFICER);
            rig.advance(caseId, STAY, BlacklistRig.DECIDER);
        }
        rig.clocks.setNow(at("2027-12-20T09:00"));
        rig.runDeadlines();
        assertThat(rig.caseFile(caseId).status()).isEqualTo(CaseStatus.EXPIRED);
        if (!before) {
            assertThat(marks()).containsExactly(false);
            rig.advance(caseId, OBJECT, BlacklistRig.OFFICER);
            assertThat(marks()).containsExactly(true);
            rig.advance(caseId, STAY, BlacklistRig.DECIDER);
        }
        assertThat(marks()).isEmpty();
        assertThat(rig.caseFile(caseId).proceedings().clocks())
                .singleElement()
                .matches(c -> c.task() == DueTask.ANSWER_OBJECTION);
        rig.advance(caseId, ANSWER, BlacklistRig.APPEALS);
        assertThat(marks()).containsExactly(false);
        assertThat(rig.caseFile(caseId).proceedings().clocks()).isEmpty();
        rig.clocks.setNow(at("2028-06-20T00:00"));
        assertThat(after.refused(caseId, OBJECT, BlacklistRig.OFFICER)).isEqualTo("NOT_PUBLISHED");
    }

    @Test
    void aRepairLeavesNothingToAnswer() {
        String caseId = published();
        rig.advance(caseId, OBJECT, BlacklistRig.OFFICER);
        rig.clocks.setNow(at("2026-01-05T09:00"));
        after.repair(caseId);
        var file = rig.caseFile(caseId);
        assertThat(file.status()).isEqualTo(CaseStatus.REPAIRED);
        assertThat(file.proceedings().clocks()).isEmpty();
        assertThat(file.hasOpenObjection()).isFalse();
        assertThat(marks()).isEmpty();
        assertThat(after.refused(caseId, ANSWER, BlacklistRig.APPEALS)).isEqualTo("CASE_CLOSED");
    }
}

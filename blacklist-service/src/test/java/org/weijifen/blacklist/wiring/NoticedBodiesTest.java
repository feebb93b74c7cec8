package org.weijifen.blacklist.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weijifen.blacklist.caseflow.CaseCommand;
import org.weijifen.blacklist.caseflow.CaseStatus;
import org.weijifen.blacklist.caseflow.CaseTexts;
import org.weijifen.blacklist.caseflow.Party;
import org.weijifen.blacklist.caseflow.ProcedureCommand;
import org.weijifen.blacklist.caseflow.Warrant;
import org.weijifen.contracts.blacklist.Severity;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.DerivedIds;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.scheme.SchemePolicy;
import org.weijifen.testkit.memory.InMemoryDocuments;

/** Who is sanctioned beside the subject is heard like it (domain.md V7, V9). */
class NoticedBodiesTest {
    private static final Subject UNIT = BlacklistRig.unit("unit-kiln");

    private final BlacklistRig rig =
            new BlacklistRig(
                    AfterDecision.START, new InMemoryDocuments(), SchemePolicy.load("gusu-2019"));
    private final AfterDecision after = new AfterDecision(rig);

    private String served() {
        String caseId = rig.report("a", UNIT);
        rig.advance(caseId, new CaseCommand.Investigate("looked into"), BlacklistRig.OFFICER);
        rig.advance(caseId, BlacklistRig.notice("served", "org-reed"), BlacklistRig.OFFICER);
        return caseId;
    }

    private static CaseCommand.Decide naming(String... ids) {
        return new CaseCommand.Decide(
                "proven",
                Severity.GENERAL,
                AfterDecision.START,
                "law",
                null,
                List.of(),
                null,
                List.of(ids));
    }

    private void says(String caseId, CaseCommand command, String office) {
        var key = new Act.RequestKey(DerivedIds.of(caseId, office + command), "body" + command);
        var act = new Act(rig.clocks.now(), "of-" + office, "organizer", "test", key, null);
        rig.module().advanceCase().advance(caseId, command, act, new Warrant(office, null));
    }

    private String refused(String caseId, CaseCommand command, String office) {
        return catchThrowableOfType(RefusedException.class, () -> says(caseId, command, office))
                .refusal()
                .code();
    }

    private static ProcedureCommand.Defend defence(String office, String words, boolean waives) {
        return new ProcedureCommand.Defend(words, waives, Party.organization(office));
    }

    private String view(String caseId, String office) {
        return CaseTexts.read(
                rig.module().findCases(), caseId, Party.organization(office), rig.clocks.now());
    }

    @ParameterizedTest
    @ValueSource(strings = {"org-other", "org-reed"})
    void aDecisionNamesBodiesOfItsNotice(String id) {
        String caseId = rig.noticed("a", UNIT, "org-reed");
        boolean noticed = id.equals("org-reed");
        if (noticed) {
            rig.advance(caseId, naming(id), BlacklistRig.DECIDER);
            assertThat(rig.caseFile(caseId).status()).isEqualTo(CaseStatus.DECIDED);
        } else {
            assertThat(after.refused(caseId, naming(id), BlacklistRig.DECIDER))
                    .isEqualTo("NOT_NOTICED");
        }
    }

    @Test
    void aNoticeDoesNotNameItsOwnSubject() {
        String caseId = rig.report("a", UNIT);
        rig.advance(caseId, new CaseCommand.Investigate("looked into"), BlacklistRig.OFFICER);
        assertThat(
                        after.refused(
                                caseId,
                                BlacklistRig.notice("served", "unit-kiln"),
                                BlacklistRig.OFFICER))
                .isEqualTo("SUBORDINATES");
    }

    /** Nor does the case's own subject waive what is the body's. */
    @Test
    void itDefendsItselfBeforeADecision() {
        String caseId = served();
        says(caseId, defence("unit-kiln", "nothing", true), "unit-kiln");
        assertThat(after.refused(caseId, naming("org-reed"), BlacklistRig.DECIDER))
                .isEqualTo("DEFENCE_RUNNING");
        assertThat(refused(caseId, defence("org-other", "s", false), "org-other"))
                .isEqualTo("UNKNOWN_CASE");
        assertThat(refused(caseId, defence("unit-kiln", "more", false), "unit-kiln"))
                .isEqualTo("DEFENCE_WAIVED");
        says(caseId, defence("org-reed", "we were there", false), "org-reed");
        rig.advance(caseId, naming("org-reed"), BlacklistRig.DECIDER);
        assertThat(rig.caseFile(caseId).status()).isEqualTo(CaseStatus.DECIDED);
    }

    @Test
    void itAsksForAHearing() {
        String caseId = served();
        var ask = new ProcedureCommand.RequestHearing("hear us", Party.organization("org-reed"));
        says(caseId, defence("unit-kiln", "nothing", true), "unit-kiln");
        says(caseId, ask, "org-reed");
        assertThat(after.refused(caseId, naming(), BlacklistRig.DECIDER))
                .isEqualTo("HEARING_REQUESTED");
    }

    @Test
    void nobodyReadsWhatAnotherSubjectSaid() {
        String caseId = served();
        says(caseId, defence("unit-kiln", "kiln-words", false), "unit-kiln");
        says(caseId, defence("org-reed", "reed-words", false), "org-reed");
        assertThat(view(caseId, "unit-kiln")).contains("kiln-words").doesNotContain("reed-words");
        assertThat(view(caseId, "org-reed")).contains("reed-words").doesNotContain("kiln-words");
        assertThat(view(caseId, "org-other")).isEmpty();
    }
}

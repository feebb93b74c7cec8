package org.weijifen.blacklist.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weijifen.blacklist.wiring.AfterDecision.at;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.weijifen.blacklist.caseflow.CaseCommand.AppealOutcome;
import org.weijifen.blacklist.caseflow.CaseFile;
import org.weijifen.blacklist.caseflow.CaseStatus;
import org.weijifen.blacklist.caseflow.SanctionCommand;
import org.weijifen.blacklist.sanction.PublicationOrder;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.blacklist.PublicationStarted;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.contracts.registry.OrganizationKind;
import org.weijifen.scheme.SchemePolicy;
import org.weijifen.testkit.memory.InMemoryDocuments;
import org.weijifen.testkit.memory.InMemoryDocuments.Backup;

/** What follows a decision comes back over a restored backup, and nothing is told again. */
class RulingRecoveryTest {
    private static final Subject UNIT = BlacklistRig.unit("unit-kiln");
    private static final PublicationOrder ORDER =
            new PublicationOrder(LocalDate.of(2025, 12, 20), LocalDate.of(2026, 6, 20), "basis");
    private final InMemoryDocuments database = new InMemoryDocuments();
    private final BlacklistRig rig =
            new BlacklistRig(AfterDecision.START, database, SchemePolicy.load("gusu-2019"));
    private final AfterDecision after = new AfterDecision(rig);

    @BeforeEach
    void bodies() {
        after.describe("org-reed", OrganizationKind.VOLUNTEER_ORGANIZATION);
        after.serve("of-reed", List.of("org-reed"), "2025-11-05T09:00", "2025-11-05T10:00");
        after.serve("of-kiln", List.of("unit-kiln"), "2026-03-01T09:00", "2026-03-01T11:00");
    }

    private void restore(Backup backup) {
        List<Event> told = after.everything();
        rig.lose(database, backup);
        rig.restart();
        rig.workUntilDone();
        rig.runDeadlines();
        rig.workUntilDone();
        assertThat(after.everything()).isEqualTo(told);
    }

    /** All at once, from before the decision. */
    @Test
    void fromBeforeTheDecision() {
        String caseId = rig.noticed("a", UNIT, "org-reed");
        Backup backup = database.backup();
        String again = after.decided("a", UNIT, ORDER, "org-reed");
        assertThat(again).isEqualTo(caseId);
        after.reachBack(caseId, at("2025-11-01T00:00"), List.of("org-reed"));
        rig.clocks.setNow(at("2026-03-01T10:00:30"));
        after.repair(caseId);
        CaseFile before = rig.caseFile(caseId);
        restore(backup);
        CaseFile file = rig.caseFile(caseId);
        assertThat(file.status()).isEqualTo(CaseStatus.REPAIRED);
        assertThat(file.consequencesOpen()).isFalse();
        for (int i = 0; i < 2; i++) {
            assertThat(file.ruling().all().get(i).standing())
                    .isEqualTo(before.ruling().all().get(i).standing());
            assertThat(file.ruling().all().get(i).number())
                    .isEqualTo(before.ruling().all().get(i).number());
        }
        assertThat(after.listed()).isEmpty();
        assertThat(after.minutesOf("of-reed")).isEqualTo(60);
        assertThat(after.minutesOf("of-kiln")).isEqualTo(61);
    }

    @Test
    void aRetroactiveActThatTheBackupDoesNotHave() {
        String caseId = after.decided("a", UNIT, null, "org-reed");
        Backup backup = database.backup();
        after.reachBack(caseId, at("2025-11-01T00:00"), null);
        restore(backup);
        assertThat(rig.caseFile(caseId).status()).isEqualTo(CaseStatus.EFFECTIVE);
        assertThat(rig.caseFile(caseId).ruling().retroactiveFrom())
                .isEqualTo(at("2025-11-01T00:00"));
        after.appeal(caseId, null);
        after.answer(caseId, AppealOutcome.REVERSED);
        assertThat(after.minutesOf("of-reed") + after.minutesOf("of-kiln")).isZero();
    }

    @Test
    void anAppealForOneBodyThatTheBackupDoesNotHave() {
        String caseId = after.decided("a", UNIT, null, "org-reed");
        Backup backup = database.backup();
        after.appeal(caseId, List.of("org-reed"));
        after.answer(caseId, AppealOutcome.REVERSED);
        restore(backup);
        assertThat(rig.caseFile(caseId).status()).isEqualTo(CaseStatus.PARTLY_REVERSED);
    }

    @Test
    void aVolunteersRepairThatTheBackupDoesNotHave() {
        String caseId = after.decided("a", new Subject(SubjectKind.VOLUNTEER, "vol-7"), null);
        Backup backup = database.backup();
        rig.clocks.setNow(at("2026-03-01T10:00:30"));
        after.repair(caseId);
        restore(backup);
        assertThat(after.refused(caseId, new SanctionCommand.ProposeRepair("r"), "x"))
                .isEqualTo("CASE_CLOSED");
        assertThat(rig.caseFile(caseId).status()).isEqualTo(CaseStatus.REPAIRED);
        assertThat(rig.caseFile(caseId).ruling().repairedAt()).isEqualTo(at("2026-03-01T10:01"));
    }

    /** A stay is in the backup, or its publication stays hidden until the case says otherwise. */
    @Test
    void aStayedPublicationStaysHiddenAndShowsAgain() {
        String caseId = after.decided("a", UNIT, ORDER);
        after.appeal(caseId, null);
        Backup before = database.backup();
        rig.advance(caseId, new SanctionCommand.Stay("perhaps"), BlacklistRig.DECIDER);
        Backup stayed = database.backup();
        restore(stayed);
        assertThat(after.listed()).isEmpty();
        restore(before);
        assertThat(after.listed()).isEmpty();
        after.answer(caseId, AppealOutcome.UPHELD);
        assertThat(after.listed()).containsExactly("unit-kiln");
        assertThat(after.told(PublicationStarted.class)).hasSize(2);
        restore(before);
        assertThat(after.listed()).containsExactly("unit-kiln");
    }

    @Test
    void aBodysPublicationComesBackOfItsOwnEvents() {
        String caseId = after.decided("a", UNIT, null, "org-reed");
        Backup backup = database.backup();
        rig.advance(
                caseId,
                new SanctionCommand.Publish("why", ORDER, "org-reed"),
                BlacklistRig.DECIDER);
        restore(backup);
        assertThat(after.listed()).containsExactly("org-reed");
    }
}

package org.weijifen.blacklist.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weijifen.blacklist.wiring.AfterDecision.at;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.weijifen.blacklist.Policies;
import org.weijifen.blacklist.caseflow.CaseCommand;
import org.weijifen.blacklist.caseflow.CaseCommand.AppealOutcome;
import org.weijifen.blacklist.caseflow.CaseStatus;
import org.weijifen.blacklist.caseflow.SanctionCommand;
import org.weijifen.blacklist.sanction.PublicationOrder;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.blacklist.PublicationEnded;
import org.weijifen.contracts.blacklist.SanctionLifted;
import org.weijifen.contracts.blacklist.Severity;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.contracts.blacklist.VolunteerSanctionsStanding;
import org.weijifen.scheme.PolicyVersion.SanctionWindow;
import org.weijifen.testkit.memory.InMemoryDocuments;

/** Domain.md V2, V4, V7: how a sanction ends, and what stays of it. */
class RepairAndExpiryTest {
    private static final Subject UNIT = BlacklistRig.unit("unit-kiln");
    private static final List<String> KILN = List.of("unit-kiln");
    private static final Subject PERSON = new Subject(SubjectKind.VOLUNTEER, "vol-7");

    private BlacklistRig rig = rig(SanctionWindow.MONTHS_24);
    private AfterDecision after = new AfterDecision(rig);

    private static BlacklistRig rig(SanctionWindow reading) {
        return new BlacklistRig(
                AfterDecision.START, new InMemoryDocuments(), Policies.with(reading, 24));
    }

    /** The minute in which it is granted stays suppressed: none is half. */
    @ParameterizedTest
    @CsvSource({"2026-03-01T10:00:00, 60", "2026-03-01T10:00:01, 61", "2026-03-01T10:00:59, 61"})
    void aRepairEndsTheRestFromTheNextWholeMinute(String when, int suppressed) {
        var order =
                new PublicationOrder(LocalDate.of(2025, 12, 20), LocalDate.of(2026, 6, 20), "b");
        String caseId = after.decided("a", UNIT, order);
        after.serve("rec-1", KILN, "2026-03-01T09:00", "2026-03-01T11:00");
        assertThat(after.listed()).containsExactly("unit-kiln");
        rig.clocks.setNow(at(when));
        after.repair(caseId);
        assertThat(rig.caseFile(caseId).status()).isEqualTo(CaseStatus.REPAIRED);
        assertThat(after.minutesOf("rec-1")).isEqualTo(suppressed);
        assertThat(after.listed()).isEmpty();
        assertThat(after.told(PublicationEnded.class)).hasSize(1);
        SanctionLifted lifted = after.told(SanctionLifted.class).getFirst();
        assertThat(lifted.whole()).isFalse();
        assertThat(lifted.repairedAt()).isEqualTo(lifted.remaining().getFirst().until());
        assertThat(rig.caseFile(caseId).ruling().ineligibleYear()).isEqualTo(2025);
        assertThat(after.refused(caseId, new CaseCommand.Appeal("no", null), "x"))
                .isEqualTo("CASE_CLOSED");
    }

    @Test
    void aRepairTakesTheAssociationsProposalAndTwoPersons() {
        String caseId = after.decided("a", UNIT, null);
        var repair = new SanctionCommand.Repair("agreed");
        assertThat(after.refused(caseId, repair, BlacklistRig.DECIDER)).isEqualTo("NOT_PROPOSED");
        rig.advance(caseId, new SanctionCommand.ProposeRepair("mended"), "officer-two");
        assertThat(after.refused(caseId, repair, "officer-two")).isEqualTo("SEPARATION_OF_DUTIES");
        rig.advance(caseId, repair, BlacklistRig.DECIDER);
    }

    /** The period ends, what was falsified stays so; the registry ends the cancellation by it. */
    @Test
    void aVolunteersSanctionEndsAndFalsifiedRecordsStaySo() {
        String caseId = rig.noticed("a", PERSON);
        rig.advance(
                caseId,
                new CaseCommand.Decide(
                        "proven",
                        Severity.GENERAL,
                        AfterDecision.START,
                        "law",
                        null,
                        List.of("rec-1"),
                        null),
                BlacklistRig.DECIDER);
        rig.runDeadlines();
        rig.clocks.setNow(at("2026-03-01T10:00:01"));
        after.repair(caseId);
        var standing =
                (VolunteerSanctionsStanding)
                        rig.published(Topics.BLACKLIST_VOLUNTEER_CASES).getLast();
        assertThat(standing.sanctions()).hasSize(1);
        assertThat(standing.sanctions().getFirst().until()).isEqualTo(at("2026-03-01T10:01"));
        assertThat(standing.sanctions().getFirst().falsifiedRecordIds()).containsExactly("rec-1");
    }

    @ParameterizedTest
    @EnumSource(SanctionWindow.class)
    void itExpiresWithItsLastWindow(SanctionWindow reading) {
        rig = rig(reading);
        after = new AfterDecision(rig);
        String caseId = after.decided("a", UNIT, null);
        rig.clocks.setNow(rig.caseFile(caseId).ruling().lastEnd().minusMillis(1));
        rig.runDeadlines();
        assertThat(rig.caseFile(caseId).status()).isEqualTo(CaseStatus.EFFECTIVE);
        rig.clocks.setNow(rig.caseFile(caseId).ruling().lastEnd());
        rig.runDeadlines();
        assertThat(rig.caseFile(caseId).status()).isEqualTo(CaseStatus.EXPIRED);
        assertThat(after.told(SanctionLifted.class)).isEmpty();
    }

    @Test
    void anOpenAppealKeepsItFromExpiring() {
        String caseId = after.decided("a", UNIT, null);
        after.appeal(caseId, null);
        rig.clocks.setNow(at("2028-01-01T00:00"));
        rig.runDeadlines();
        assertThat(rig.caseFile(caseId).status()).isEqualTo(CaseStatus.APPEALED);
        after.answer(caseId, AppealOutcome.UPHELD);
        rig.runDeadlines();
        assertThat(rig.caseFile(caseId).status()).isEqualTo(CaseStatus.EXPIRED);
    }

    /** V2: a whole reversal gives the year back; one in part only if it says so. */
    @ParameterizedTest
    @CsvSource({
        "REVERSED, false, ",
        "PARTLY, false, 2025",
        "PARTLY, true, ",
        "UPHELD, false, 2025"
    })
    void theAwardYearAfterAnAppeal(AppealOutcome outcome, boolean restored, Integer year) {
        String caseId = after.decided("a", UNIT, null);
        after.appeal(caseId, null);
        List<Period> remaining =
                outcome == AppealOutcome.PARTLY
                        ? List.of(new Period(at("2026-02-01T00:00"), at("2026-03-01T00:00")))
                        : List.of();
        rig.advance(
                caseId,
                new CaseCommand.DecideAppeal("heard", outcome, remaining, null, restored),
                BlacklistRig.APPEALS);
        assertThat(rig.caseFile(caseId).ruling().ineligibleYear()).isEqualTo(year);
        if (restored) {
            assertThat(after.told(SanctionLifted.class).getFirst().awardEligibilityRestored())
                    .isTrue();
        }
    }
}

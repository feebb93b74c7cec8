package org.weijifen.blacklist.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weijifen.blacklist.wiring.AfterDecision.at;

import java.time.Instant;
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
import org.weijifen.contracts.Period;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.blacklist.HoursSuppressed;
import org.weijifen.contracts.blacklist.SanctionImposed;
import org.weijifen.contracts.blacklist.SanctionLifted;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.scheme.PolicyVersion.SanctionWindow;
import org.weijifen.testkit.memory.InMemoryDocuments;

/** Domain.md V6. */
class RetroactiveActTest {
    private static final Subject UNIT = BlacklistRig.unit("unit-kiln");
    private static final List<String> KILN = List.of("unit-kiln");

    private static BlacklistRig rig(SanctionWindow reading, Instant start) {
        return new BlacklistRig(start, new InMemoryDocuments(), Policies.with(reading, 24));
    }

    /** To the minute at the new edge, and back to nothing when the appeal takes all of it. */
    @ParameterizedTest
    @EnumSource(SanctionWindow.class)
    void reachesBackToTheMinuteAndIsReversedAsAWhole(SanctionWindow reading) {
        BlacklistRig rig = rig(reading, AfterDecision.START);
        var after = new AfterDecision(rig);
        after.serve("early", KILN, "2025-11-03T09:00", "2025-11-03T11:00");
        after.serve("earlier", KILN, "2025-09-01T09:00", "2025-09-01T11:00");
        String caseId = after.decided("a", UNIT, null);
        assertThat(after.minutesOf("early")).isZero();
        Instant until = after.told(SanctionImposed.class).getFirst().until();

        after.reachBack(caseId, at("2025-11-03T10:17"), null);
        after.serve("late", KILN, "2025-12-01T09:00", "2025-12-01T10:00");
        assertThat(after.minutesOf("early")).isEqualTo(43);
        assertThat(after.minutesOf("late")).isEqualTo(60);
        assertThat(after.minutesOf("earlier")).isZero();
        var imposed = after.told(SanctionImposed.class);
        assertThat(imposed).hasSize(2);
        assertThat(imposed.get(1).from()).isEqualTo(at("2025-11-03T10:17"));
        assertThat(imposed.get(1).until()).isEqualTo(until);
        assertThat(imposed.get(1).revision()).isGreaterThan(imposed.get(0).revision());
        assertThat(imposed.get(1).awardIneligibleYear()).isEqualTo(2025);
        var said = (HoursSuppressed) rig.published(Topics.BLACKLIST_HOURS).getFirst();
        assertThat(said.sequence().sanctionRevision()).isEqualTo(imposed.get(1).revision());
        var ruling = rig.caseFile(caseId).ruling();
        assertThat(ruling.imposed()).isNotEqualTo(ruling.standing());
        assertThat(ruling.reached()).isEqualTo(ruling.standing());
        assertThat(rig.caseFile(caseId).status()).isEqualTo(CaseStatus.EFFECTIVE);

        after.appeal(caseId, null);
        after.answer(caseId, AppealOutcome.REVERSED);
        assertThat(after.minutesOf("early") + after.minutesOf("late")).isZero();
        assertThat(after.told(SanctionLifted.class).getLast().whole()).isTrue();
    }

    @Test
    void anAppealMayCutOnlyWhatWasAdded() {
        BlacklistRig rig = rig(SanctionWindow.MONTHS_24, AfterDecision.START);
        var after = new AfterDecision(rig);
        after.serve("early", KILN, "2025-11-03T09:00", "2025-11-03T11:00");
        after.serve("within", KILN, "2025-12-22T09:00", "2025-12-22T11:00");
        String caseId = after.decided("a", UNIT, null);
        after.reachBack(caseId, at("2025-11-01T00:00"), null);
        after.appeal(caseId, null);
        List<Period> decided = rig.caseFile(caseId).ruling().imposed();
        rig.advance(
                caseId,
                new CaseCommand.DecideAppeal("heard", AppealOutcome.PARTLY, decided, null),
                BlacklistRig.APPEALS);
        rig.workUntilDone();
        assertThat(after.minutesOf("early")).isZero();
        assertThat(after.minutesOf("within")).isEqualTo(120);
    }

    @Test
    void takesTheSameTwoPersonsInTheirOrder() {
        BlacklistRig rig = rig(SanctionWindow.MONTHS_24, AfterDecision.START);
        var after = new AfterDecision(rig);
        String caseId = after.decided("a", UNIT, null);
        var proposal = propose(at("2025-11-01T00:00"));
        var act = new SanctionCommand.ConfirmRetroactive("why", "note");
        assertThat(after.refused(caseId, act, BlacklistRig.DECIDER)).isEqualTo("NOT_PROPOSED");
        assertThat(after.refused(caseId, proposal, "officer-two")).isEqualTo("SAME_PERSON_NEEDED");
        assertThat(after.refused(caseId, proposal, BlacklistRig.DECIDER))
                .isEqualTo("SAME_PERSON_NEEDED");
        rig.advance(caseId, proposal, BlacklistRig.OFFICER);
        assertThat(after.refused(caseId, act, BlacklistRig.APPEALS))
                .isEqualTo("SAME_PERSON_NEEDED");
        assertThat(after.refused(caseId, act, BlacklistRig.OFFICER))
                .isEqualTo("SAME_PERSON_NEEDED");
        rig.advance(caseId, act, BlacklistRig.DECIDER);
        assertThat(after.refused(caseId, act, BlacklistRig.DECIDER)).isEqualTo("NOT_PROPOSED");
        after.appeal(caseId, null);
        assertThat(after.refused(caseId, propose(at("2025-10-01T00:00")), BlacklistRig.OFFICER))
                .isEqualTo("WRONG_STEP");
    }

    @Test
    void aPersonsSanctionDoesNotReachBack() {
        BlacklistRig rig = rig(SanctionWindow.MONTHS_24, AfterDecision.START);
        var after = new AfterDecision(rig);
        String caseId = after.decided("a", new Subject(SubjectKind.VOLUNTEER, "vol-7"), null);
        assertThat(after.refused(caseId, propose(at("2025-11-01T00:00")), BlacklistRig.OFFICER))
                .isEqualTo("BODIES_ONLY");
    }

    /** Whole minutes, before the present begin, at most 24 months before it takes effect. */
    @ParameterizedTest
    @CsvSource({
        "2025-12-20T00:00, 2025-11-03T10:17:01, WHOLE_MINUTE",
        "2025-12-20T00:00, 2025-12-20T00:00:00, NOT_EARLIER",
        "2025-12-20T00:00, 2025-12-19T23:59:00, ''",
        "2025-12-20T00:00, 2023-12-20T00:00:00, ''",
        "2025-12-20T00:00, 2023-12-19T23:59:00, TOO_EARLY",
        "2028-02-29T09:41, 2026-02-28T09:41:00, ''",
        "2028-02-29T09:41, 2026-02-28T09:40:00, TOO_EARLY",
        "2026-01-01T00:00, 2024-01-01T00:00:00, ''",
        "2026-01-01T00:00, 2023-12-31T23:59:00, TOO_EARLY",
    })
    void itsBeginHasLimits(String effectiveAt, String from, String code) {
        BlacklistRig rig = rig(SanctionWindow.MONTHS_24, at(effectiveAt));
        var after = new AfterDecision(rig);
        String caseId = after.decided("a", UNIT, null);
        if (code.isEmpty()) {
            after.reachBack(caseId, at(from), null);
            assertThat(rig.caseFile(caseId).ruling().standing().getFirst().from())
                    .isEqualTo(at(from));
        } else {
            assertThat(after.refused(caseId, propose(at(from)), BlacklistRig.OFFICER))
                    .isEqualTo(code);
        }
    }

    /** Where the window begins after the decision, an act may begin in between. */
    @Test
    void theThirdReadingsWindowIsExtendedFromItsOwnBegin() {
        BlacklistRig rig = rig(SanctionWindow.TWO_FULL_YEARS_AFTER, AfterDecision.START);
        var after = new AfterDecision(rig);
        after.serve("december", KILN, "2025-12-31T22:00", "2026-01-01T02:00");
        String caseId = after.decided("a", UNIT, null);
        assertThat(after.minutesOf("december")).isEqualTo(120);
        after.reachBack(caseId, at("2025-12-31T23:00"), null);
        assertThat(after.minutesOf("december")).isEqualTo(180);
    }

    private static SanctionCommand propose(Instant from) {
        return new SanctionCommand.ProposeRetroactive("earlier", from, "note 7", null);
    }
}

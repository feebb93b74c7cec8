package org.weijifen.blacklist.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weijifen.blacklist.wiring.AfterDecision.at;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.weijifen.blacklist.caseflow.CaseCommand;
import org.weijifen.blacklist.caseflow.CaseCommand.AppealOutcome;
import org.weijifen.blacklist.caseflow.CaseStatus;
import org.weijifen.blacklist.caseflow.DueTask;
import org.weijifen.blacklist.caseflow.Party;
import org.weijifen.blacklist.caseflow.SanctionCommand;
import org.weijifen.contracts.blacklist.SanctionLifted;
import org.weijifen.contracts.registry.OrganizationKind;
import org.weijifen.scheme.SchemePolicy;
import org.weijifen.testkit.memory.InMemoryDocuments;

/** Each subject of a decision has an appeal of its own (domain.md V7, V9). */
class AppealsOfNamedBodiesTest {
    private static final String PANEL = "officer-two";
    private static final Party KILN = Party.organization("unit-kiln");
    private static final Party REED = Party.organization("org-reed");

    private final BlacklistRig rig =
            new BlacklistRig(
                    AfterDecision.START, new InMemoryDocuments(), SchemePolicy.load("gusu-2019"));
    private final AfterDecision after = new AfterDecision(rig);
    private String caseId = "";

    @BeforeEach
    void decided() {
        after.describe("org-reed", OrganizationKind.VOLUNTEER_ORGANIZATION);
        after.serve("kiln", List.of("unit-kiln"), "2026-01-05T09:00", "2026-01-05T10:00");
        after.serve("reed", List.of("org-reed"), "2026-01-05T09:00", "2026-01-05T10:00");
        caseId = after.decided("a", BlacklistRig.unit("unit-kiln"), null, "org-reed");
    }

    private static CaseCommand.Appeal by(Party party) {
        return new CaseCommand.Appeal("no " + party, party);
    }

    private static CaseCommand.DecideAppeal answer(AppealOutcome outcome) {
        return new CaseCommand.DecideAppeal("heard again", outcome, List.of(), null);
    }

    @ParameterizedTest
    @EnumSource(
            value = AppealOutcome.class,
            names = {"UPHELD", "REVERSED"})
    void theAppealOfOneLeavesTheOthers(AppealOutcome first) {
        rig.advance(caseId, by(REED), "organizer-reed");
        after.answer(caseId, first);
        CaseStatus between = rig.caseFile(caseId).status();
        assertThat(after.refused(caseId, by(REED), "organizer-reed")).isEqualTo("APPEALED_ALREADY");
        rig.clocks.setNow(at("2026-02-02T09:00"));
        rig.advance(caseId, by(KILN), "organizer-kiln");
        var file = rig.caseFile(caseId);
        assertThat(file.status()).isEqualTo(CaseStatus.APPEALED);
        assertThat(file.proceedings().clocks())
                .singleElement()
                .matches(c -> c.task() == DueTask.DECIDE_APPEAL);
        assertThat(between).isIn(CaseStatus.UPHELD, CaseStatus.PARTLY_REVERSED);
        assertThat(after.refused(caseId, answer(AppealOutcome.REVERSED), BlacklistRig.APPEALS))
                .as("who heard the other appeal")
                .isEqualTo("SEPARATION_OF_DUTIES");
        rig.advance(caseId, answer(AppealOutcome.REVERSED), PANEL);
        rig.workUntilDone();
        assertThat(after.minutesOf("kiln")).isZero();
        assertThat(after.minutesOf("reed")).isEqualTo(first == AppealOutcome.UPHELD ? 60 : 0);
        assertThat(rig.caseFile(caseId).status())
                .isEqualTo(
                        first == AppealOutcome.UPHELD
                                ? CaseStatus.PARTLY_REVERSED
                                : CaseStatus.REVERSED);
        assertThat(after.told(SanctionLifted.class)).hasSize(first == AppealOutcome.UPHELD ? 1 : 2);
    }

    /** It is for whoever had none, and the act says so. */
    @Test
    void anAppealForAllAfterwardsIsForTheOthers() {
        rig.advance(caseId, by(REED), "organizer-reed");
        after.answer(caseId, AppealOutcome.UPHELD);
        after.appeal(caseId, null);
        assertThat(rig.caseFile(caseId).ruling().actsInOrder().getLast().bodies())
                .containsExactly("unit-kiln");
        rig.advance(caseId, answer(AppealOutcome.REVERSED), PANEL);
        rig.workUntilDone();
        assertThat(after.minutesOf("kiln")).isZero();
        assertThat(after.minutesOf("reed")).isEqualTo(60);
        for (@Nullable List<String> bodies : java.util.Arrays.asList(null, List.of("unit-kiln"))) {
            assertThat(after.refused(caseId, appeal(bodies), BlacklistRig.OFFICER))
                    .isEqualTo("APPEALED_ALREADY");
        }
    }

    @Test
    void anAppealForAllLeavesNone() {
        after.appeal(caseId, null);
        after.answer(caseId, AppealOutcome.UPHELD);
        assertThat(after.refused(caseId, by(REED), "organizer-reed")).isEqualTo("APPEALED_ALREADY");
        assertThat(after.refused(caseId, by(KILN), "organizer-kiln")).isEqualTo("APPEALED_ALREADY");
    }

    /**
     * Nobody's window gets longer by another's appeal; nothing is added that some cannot dispute.
     */
    @Test
    void theWindowEndsAllTheSame() {
        rig.advance(caseId, by(REED), "organizer-reed");
        after.answer(caseId, AppealOutcome.UPHELD);
        assertThat(
                        after.refused(
                                caseId,
                                new SanctionCommand.ProposeRetroactive(
                                        "earlier", at("2025-11-01T00:00"), "note", null),
                                BlacklistRig.OFFICER))
                .isEqualTo("WRONG_STEP");
        rig.clocks.setNow(at("2026-05-01T09:00"));
        assertThat(after.refused(caseId, by(KILN), "organizer-kiln"))
                .isEqualTo("APPEAL_WINDOW_OVER");
    }

    private static CaseCommand.Appeal appeal(@Nullable List<String> bodies) {
        return new CaseCommand.Appeal("again", null, bodies);
    }
}

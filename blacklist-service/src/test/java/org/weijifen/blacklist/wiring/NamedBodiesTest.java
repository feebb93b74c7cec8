package org.weijifen.blacklist.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weijifen.blacklist.wiring.AfterDecision.at;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.weijifen.blacklist.caseflow.CaseCommand;
import org.weijifen.blacklist.caseflow.CaseCommand.AppealOutcome;
import org.weijifen.blacklist.caseflow.CaseStatus;
import org.weijifen.blacklist.caseflow.Party;
import org.weijifen.blacklist.sanction.Ruling;
import org.weijifen.contracts.blacklist.SanctionImposed;
import org.weijifen.contracts.blacklist.SanctionLifted;
import org.weijifen.contracts.blacklist.Severity;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.contracts.registry.OrganizationKind;
import org.weijifen.scheme.SchemePolicy;
import org.weijifen.testkit.memory.InMemoryDocuments;

/** Domain.md V9. */
class NamedBodiesTest {
    private static final Subject UNIT = BlacklistRig.unit("unit-kiln");
    private final BlacklistRig rig =
            new BlacklistRig(
                    AfterDecision.START, new InMemoryDocuments(), SchemePolicy.load("gusu-2019"));
    private final AfterDecision after = new AfterDecision(rig);

    private void bodies() {
        after.describe("org-reed", OrganizationKind.VOLUNTEER_ORGANIZATION);
        after.describe("unit-gate", OrganizationKind.UNIT);
        for (String body : List.of("unit-kiln", "org-reed", "unit-gate", "org-other")) {
            after.serve("of-" + body, List.of(body), "2026-01-05T09:00", "2026-01-05T10:00");
        }
    }

    @Test
    void whoIsNamedHasASanctionOfItsOwnAndNobodyElse() {
        bodies();
        String caseId = after.decided("a", UNIT, null, "org-reed", "unit-gate");
        var imposed = after.told(SanctionImposed.class);
        assertThat(imposed)
                .extracting(e -> e.subject().id() + e.subject().kind() + e.awardIneligibleYear())
                .containsExactly(
                        "unit-kilnUNIT2025", "org-reedORGANIZATIONnull", "unit-gateUNIT2025");
        assertThat(imposed).extracting(SanctionImposed::sanctionId).doesNotHaveDuplicates();
        assertThat(imposed).extracting(SanctionImposed::caseId).containsOnly(caseId);
        assertThat(imposed.getFirst().namedOrganizationIds())
                .containsExactly("org-reed", "unit-gate");
        assertThat(imposed)
                .extracting(SanctionImposed::until)
                .hasSize(3)
                .containsOnly(imposed.getFirst().until());
        assertThat(after.minutesOf("of-unit-kiln")).isEqualTo(60);
        assertThat(after.minutesOf("of-org-reed")).isEqualTo(60);
        assertThat(after.minutesOf("of-unit-gate")).isEqualTo(60);
        assertThat(after.minutesOf("of-org-other")).isZero();
    }

    @Test
    void anAppealMayBeForOneOfThemOnly() {
        bodies();
        String caseId = after.decided("a", UNIT, null, "org-reed", "unit-gate");
        assertThat(
                        after.refused(
                                caseId,
                                new CaseCommand.Appeal("no", null, List.of("org-other")),
                                BlacklistRig.OFFICER))
                .isEqualTo("NOT_IN_DECISION");
        assertThat(
                        after.refused(
                                caseId,
                                new CaseCommand.Appeal("no", Party.organization("org-other")),
                                "o"))
                .isEqualTo("UNKNOWN_CASE");
        rig.advance(
                caseId, new CaseCommand.Appeal("no", Party.organization("org-reed")), "organizer");
        after.answer(caseId, AppealOutcome.REVERSED);
        assertThat(rig.caseFile(caseId).status()).isEqualTo(CaseStatus.PARTLY_REVERSED);
        assertThat(after.minutesOf("of-org-reed")).isZero();
        assertThat(after.minutesOf("of-unit-kiln")).isEqualTo(60);
        assertThat(after.minutesOf("of-unit-gate")).isEqualTo(60);
        assertThat(after.told(SanctionLifted.class))
                .extracting(SanctionLifted::sanctionId)
                .containsExactly(Ruling.sanctionIdOf(caseId, "org-reed"));
    }

    @Test
    void soMayARetroactiveAct() {
        bodies();
        after.serve("e-reed", List.of("org-reed"), "2025-11-05T09:00", "2025-11-05T10:00");
        after.serve("e-kiln", List.of("unit-kiln"), "2025-11-05T09:00", "2025-11-05T10:00");
        String caseId = after.decided("a", UNIT, null, "org-reed");
        after.reachBack(caseId, at("2025-11-01T00:00"), List.of("org-reed"));
        assertThat(after.minutesOf("e-reed")).isEqualTo(60);
        assertThat(after.minutesOf("e-kiln")).isZero();
        after.appeal(caseId, null);
        after.answer(caseId, AppealOutcome.REVERSED);
        assertThat(after.minutesOf("e-reed")).isZero();
        assertThat(rig.caseFile(caseId).status()).isEqualTo(CaseStatus.REVERSED);
    }

    /** contracts.md, "Knowing late": the sanction waits for the registry's word. */
    @Test
    void aBodyThatNobodyKnowsYetIsJudgedWhenItIsDescribed() {
        after.serve("of-gate", List.of("unit-gate"), "2026-01-05T09:00", "2026-01-05T10:00");
        String caseId = after.decided("a", UNIT, null, "unit-gate");
        assertThat(after.told(SanctionImposed.class)).hasSize(1);
        assertThat(after.minutesOf("of-gate")).isZero();
        after.reachBack(caseId, at("2025-11-01T00:00"), List.of("unit-gate"));
        after.describe("unit-gate", OrganizationKind.UNIT);
        assertThat(after.told(SanctionImposed.class))
                .extracting(e -> e.subject().id() + " " + e.from())
                .containsExactly(
                        "unit-kiln " + AfterDecision.START,
                        "unit-gate " + AfterDecision.START,
                        "unit-gate " + at("2025-11-01T00:00"));
        assertThat(after.minutesOf("of-gate")).isEqualTo(60);
        assertThat(rig.caseFile(caseId).consequencesOpen()).isFalse();
        after.appeal(caseId, List.of("unit-gate"));
        after.answer(caseId, AppealOutcome.REVERSED);
        assertThat(after.minutesOf("of-gate")).isZero();
    }

    /** Each minute once, and one of two sanctions is enough. */
    @Test
    void liftingOneOfTwoLeavesTheOther() {
        bodies();
        var both = List.of("unit-kiln", "org-reed");
        after.serve("shared", both, "2026-01-06T09:00", "2026-01-06T10:00");
        String caseId = after.decided("a", UNIT, null, "org-reed");
        assertThat(after.minutesOf("shared")).isEqualTo(60);
        after.appeal(caseId, List.of("unit-kiln"));
        after.answer(caseId, AppealOutcome.REVERSED);
        assertThat(after.minutesOf("shared")).isEqualTo(60);
        assertThat(after.minutesOf("of-unit-kiln")).isZero();
    }

    @Test
    void aDecisionDoesNotNameItselfOrFollowAPerson() {
        String caseId = rig.noticed("a", UNIT);
        assertThat(after.refused(caseId, naming("unit-kiln"), BlacklistRig.DECIDER))
                .isEqualTo("SUBORDINATES");
    }

    private static CaseCommand naming(String id) {
        return new CaseCommand.Decide(
                "r",
                Severity.GENERAL,
                AfterDecision.START,
                "law",
                null,
                List.of(),
                null,
                List.of(id));
    }
}

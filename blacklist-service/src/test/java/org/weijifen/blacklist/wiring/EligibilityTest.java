package org.weijifen.blacklist.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.weijifen.blacklist.caseflow.CaseCommand;
import org.weijifen.blacklist.eligibility.UnitEligibility;
import org.weijifen.blacklist.eligibility.UnitEligibility.Status;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.contracts.registry.OrganizationKind;
import org.weijifen.contracts.registry.OrganizationRegistered;
import org.weijifen.scheme.SchemePolicy;
import org.weijifen.testkit.memory.InMemoryDocuments;

/** Civilised-unit award eligibility by year (domain.md V2, X13). */
class EligibilityTest {
    private static final Instant START = Instant.parse("2025-12-19T16:00:00Z");
    private static final Instant TOMORROW = START.plus(Duration.ofDays(1));
    private static final Instant NEXT_YEAR = Instant.parse("2026-01-04T16:00:00Z");
    private static final Subject UNIT = BlacklistRig.unit("unit-kiln");
    private final BlacklistRig rig =
            new BlacklistRig(START, new InMemoryDocuments(), SchemePolicy.load("gusu-2019"));

    @Test
    void aUnitLosesTheYearInWhichItsSanctionTakesEffectAndAnOrganisationNone() {
        rig.sanctioned("a", UNIT, TOMORROW);
        rig.sanctioned("b", BlacklistRig.unit("unit-loom"), NEXT_YEAR);
        rig.sanctioned("c", BlacklistRig.organization("org-heron"), TOMORROW);
        rig.deliver(
                List.of(
                        registered("unit-kiln", OrganizationKind.UNIT),
                        registered("org-heron", OrganizationKind.VOLUNTEER_ORGANIZATION)));
        assertThat(year(2025)).extracting(UnitEligibility::unitId).containsExactly("unit-kiln");
        assertThat(year(2026)).extracting(UnitEligibility::unitId).containsExactly("unit-loom");
        UnitEligibility lost = year(2025).getFirst();
        assertThat(lost.status()).isEqualTo(Status.LOST);
        assertThat(lost.since()).isEqualTo(TOMORROW);
        assertThat(lost.unitName()).isEqualTo("Kiln Works");
        assertThat(lost.losses().getFirst().appealOpen()).isFalse();
        assertThat(one(2026, "unit-kiln").status()).isEqualTo(Status.NOT_LOST);
        assertThat(rig.module().findEligibility().ofUnit(2025, "org-heron")).isNull();
        assertThat(rig.module().findEligibility().ofUnit(2025, "unit-nobody-knows")).isNull();
    }

    @Test
    void onlyAReversalAsAWholeGivesTheYearBack() {
        String caseId = rig.sanctioned("a", UNIT, TOMORROW);
        rig.advance(caseId, new CaseCommand.Appeal("we object", null), BlacklistRig.OFFICER);
        assertThat(one(2025, "unit-kiln").losses().getFirst().appealOpen()).isTrue();
        assertThat(one(2025, "unit-kiln").status()).isEqualTo(Status.LOST);
        rig.clocks.advance(Duration.ofDays(3));
        rig.advance(
                caseId,
                new CaseCommand.DecideAppeal(
                        "not proven", CaseCommand.AppealOutcome.REVERSED, List.of(), null),
                BlacklistRig.APPEALS);
        UnitEligibility back = one(2025, "unit-kiln");
        assertThat(back.status()).isEqualTo(Status.REGAINED);
        assertThat(back.regainedAt()).isEqualTo(START.plus(Duration.ofDays(3)));
        assertThat(back.losses().getFirst().appealOpen()).isFalse();
    }

    @Test
    void oneReversalOfTwoGivesNothingBack() {
        String first = rig.sanctioned("a", UNIT, TOMORROW);
        Instant later = TOMORROW.plus(Duration.ofDays(2));
        rig.sanctioned("b", UNIT, later);
        rig.reverse(first);
        UnitEligibility still = one(2025, "unit-kiln");
        assertThat(still.losses()).hasSize(2);
        assertThat(still.status()).isEqualTo(Status.LOST);
        assertThat(still.since()).as("the loss that stands").isEqualTo(later);
        assertThat(still.regainedAt()).isNull();
    }

    private static OrganizationRegistered registered(String id, OrganizationKind kind) {
        return new OrganizationRegistered(1, START, id, "Kiln Works", kind, 4, "990001", null);
    }

    private List<UnitEligibility> year(int year) {
        return rig.module().findEligibility().ofYear(year);
    }

    private UnitEligibility one(int year, String unitId) {
        UnitEligibility found = rig.module().findEligibility().ofUnit(year, unitId);
        assertThat(found).isNotNull();
        return found;
    }
}

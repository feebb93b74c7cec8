package org.weijifen.blacklist.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.weijifen.blacklist.caseflow.CaseCommand;
import org.weijifen.blacklist.caseflow.CaseStatus;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.activity.IrregularityDetected;
import org.weijifen.contracts.activity.IrregularityKind;
import org.weijifen.contracts.blacklist.ViolationClass;
import org.weijifen.contracts.blacklist.ViolationReported;
import org.weijifen.contracts.registry.OrganizationKind;
import org.weijifen.contracts.registry.OrganizationRegistered;
import org.weijifen.platform.aggregate.DerivedIds;
import org.weijifen.testkit.memory.InMemoryDocuments;
import org.weijifen.testkit.scheme.GusuPolicy;

/** A pattern opens one case for a person to judge, whatever comes first, again or after a loss. */
class IrregularityCasesTest {
    private static final Instant START = Instant.parse("2026-03-09T00:00:00Z");

    private final InMemoryDocuments documents = new InMemoryDocuments();
    private final BlacklistRig rig = new BlacklistRig(START, documents, GusuPolicy.POLICY);

    @ParameterizedTest
    @EnumSource
    void aPatternOpensACaseThatNamesNobody(IrregularityKind kind) {
        rig.deliver(List.of(body(OrganizationKind.UNIT), detected("irr-1", kind, "2026-03-09")));

        ViolationReported reported = reported().getFirst();
        assertThat(reported.subject()).isEqualTo(BlacklistRig.unit("org-heron"));
        assertThat(reported.violationClass()).isEqualTo(ViolationClass.FRAUD);
        assertThat(reported.occurredAt()).isEqualTo("2026-03-09T04:00:00Z");
        var file = rig.caseFile(reported.caseId());
        assertThat(file.status()).isEqualTo(CaseStatus.REPORTED);
        assertThat(file.occurredOn()).isEqualTo("2026-03-09");
        assertThat(file.description())
                .contains("尚未核实", "nothing is proved", "irr-1", "81")
                .doesNotContain("rec-7", "record-");
    }

    @Test
    void moreOfTheSameJoinsTheCaseUntilItIsPastItsInvestigation() {
        rig.deliver(List.of(body(OrganizationKind.UNIT), detected("irr-1", "2026-03-09")));
        String first = reported().getFirst().caseId();
        rig.advance(first, new CaseCommand.Investigate("r"), BlacklistRig.OFFICER);
        rig.deliver(
                List.of(
                        detected("irr-2", "2026-03-31"),
                        detected("irr-1", "2026-03-09"),
                        detected("irr-2", "2026-03-31")));
        assertThat(reported()).hasSize(1);

        rig.deliver(
                List.of(
                        detected("irr-3", "2026-04-01"),
                        detected("irr-4", IrregularityKind.TWO_PLACES, "2026-03-09")));
        assertThat(reported()).hasSize(3);

        rig.advance(first, new CaseCommand.Dismiss("explained"), BlacklistRig.OFFICER);
        rig.deliver(List.of(detected("irr-2", "2026-03-31"), detected("irr-5", "2026-03-30")));
        assertThat(reported()).hasSize(4);
        assertThat(reported().getLast().caseId()).isEqualTo(DerivedIds.of("case", "irr-5"));
        assertThat(rig.caseFile(first).status()).isEqualTo(CaseStatus.DISMISSED);
    }

    @Test
    void ofABodyThatIsNotKnownYetTheCaseWaits() {
        rig.deliver(List.of(detected("irr-1", "2026-03-09")));
        assertThat(reported()).isEmpty();
        rig.deliver(List.of(body(OrganizationKind.VOLUNTEER_ORGANIZATION)));
        assertThat(reported()).hasSize(1);
        assertThat(reported().getFirst().subject())
                .isEqualTo(BlacklistRig.organization("org-heron"));
        rig.deliver(List.of(body(OrganizationKind.VOLUNTEER_ORGANIZATION)));
        assertThat(reported()).hasSize(1);
    }

    @Test
    void anyOrderAndRepetitionReportsTheSame() {
        List<Event> facts = new ArrayList<>();
        facts.add(body(OrganizationKind.UNIT));
        for (int i = 0; i < 6; i++) {
            facts.add(detected("irr-" + i, IrregularityKind.values()[i % 3], "2026-03-09"));
        }
        for (int seed = 0; seed < 20; seed++) {
            var other = new BlacklistRig(START, new InMemoryDocuments(), GusuPolicy.POLICY);
            List<Event> order = new ArrayList<>(facts);
            order.addAll(facts);
            Collections.shuffle(order, new Random(seed));
            order.forEach(e -> other.deliver(List.of(e)));
            assertThat(other.published(Topics.BLACKLIST_CASES)).hasSize(3);
            assertThat(other.deadLetters()).isZero();
        }
    }

    @Test
    void afterALossNothingIsReportedTwiceAndWhatNobodyHeardIsReportedOnce() {
        rig.deliver(List.of(body(OrganizationKind.UNIT), detected("irr-1", "2026-03-09")));
        var before = reported();
        assertThat(before).hasSize(1);
        rig.tell(List.of(detected("irr-2", IrregularityKind.TWO_PLACES, "2026-03-09")));
        rig.lose(documents, InMemoryDocuments.Backup.EMPTY);
        rig.restart();
        assertThat(reported()).hasSize(2).containsAll(before);
        rig.restart();
        assertThat(reported()).hasSize(2);
        assertThat(rig.caseFile(DerivedIds.of("case", "irr-2")).steps()).hasSize(1);
    }

    private List<ViolationReported> reported() {
        return rig.published(Topics.BLACKLIST_CASES).stream()
                .map(ViolationReported.class::cast)
                .toList();
    }

    private static OrganizationRegistered body(OrganizationKind kind) {
        return new OrganizationRegistered(5, START, "org-heron", "苍鹭巷", kind, 3, "320508018", null);
    }

    private static IrregularityDetected detected(String id, String enteredOn) {
        return detected(id, IrregularityKind.BURST, enteredOn);
    }

    private static IrregularityDetected detected(
            String id, IrregularityKind kind, String enteredOn) {
        return new IrregularityDetected(
                7,
                LocalDate.parse(enteredOn).atTime(4, 0).toInstant(java.time.ZoneOffset.UTC),
                id,
                kind,
                "org-heron",
                "rec-7",
                LocalDate.parse(enteredOn),
                81,
                9_000,
                List.of("record-1", "record-2"),
                "gusu-2019.1");
    }
}

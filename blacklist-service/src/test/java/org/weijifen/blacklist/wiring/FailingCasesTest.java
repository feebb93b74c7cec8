package org.weijifen.blacklist.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.weijifen.blacklist.Policies;
import org.weijifen.blacklist.sanction.PublicationOrder;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.Topics;
import org.weijifen.platform.port.UnavailableException;
import org.weijifen.scheme.PolicyVersion;
import org.weijifen.testkit.memory.CrashingDocuments;
import org.weijifen.testkit.memory.CrashingDocuments.Fate;
import org.weijifen.testkit.memory.InMemoryDocuments;

/** A case whose consequences cannot be carried out keeps nobody else waiting. */
class FailingCasesTest {
    private static final Instant START = Instant.parse("2025-12-19T16:00:00Z");
    private static final int OTHERS = 4;
    private static final PublicationOrder ORDER =
            new PublicationOrder(
                    LocalDate.of(2025, 12, 21), LocalDate.of(2026, 6, 30), "basis", "necessity");

    private @Nullable String failing;
    private final CrashingDocuments documents =
            new CrashingDocuments(new InMemoryDocuments(), this::fate);
    private final BlacklistRig rig =
            new BlacklistRig(
                    START, documents, Policies.with(PolicyVersion.SanctionWindow.MONTHS_24, 24));

    private Fate fate(String collection) {
        if (collection.equals(failing)) {
            throw new UnavailableException("test: " + collection, null);
        }
        return Fate.PASSES;
    }

    /** Hours for each body, and a decision on each that nobody could carry out yet. */
    @BeforeEach
    void openCases() {
        documents.arm();
        List<Event> hours = new ArrayList<>();
        for (int i = 0; i < OTHERS; i++) {
            hours.add(
                    Hours.verified(
                            "rec-" + i,
                            List.of("org-" + i),
                            "2026-01-10T08:00+08:00",
                            "2026-01-10T09:00+08:00"));
        }
        rig.deliver(hours);
        failing = "sanctions";
        decide("published", "org-heron", ORDER);
        for (int i = 0; i < OTHERS; i++) {
            decide("case-" + i, "org-" + i, null);
        }
    }

    private void decide(String key, String organization, @Nullable PublicationOrder order) {
        String caseId = rig.noticed(key, BlacklistRig.organization(organization));
        assertThatThrownBy(
                        () ->
                                rig.advance(
                                        caseId,
                                        BlacklistRig.decide(START, order),
                                        BlacklistRig.DECIDER))
                .isInstanceOf(UnavailableException.class);
        assertThat(rig.caseFile(caseId).consequencesOpen()).isTrue();
    }

    @Test
    void theOthersAreCarriedOutAndSpreadAndTheFailureIsTold() {
        failing = "publications";

        assertThatThrownBy(() -> rig.module().sanctionWork().runOpen(20_000))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("publications");

        assertThat(rig.module().sanctionWork().open())
                .as("the failed case, and the months of its sanction")
                .isPositive();
        assertThat(rig.published(Topics.BLACKLIST_HOURS)).hasSize(OTHERS);

        failing = null;
        rig.workUntilDone();
        assertThat(rig.module().sanctionWork().open()).isZero();
    }
}

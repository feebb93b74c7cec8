package org.weijifen.blacklist.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.weijifen.blacklist.Policies;
import org.weijifen.blacklist.sanction.Ruling;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.activity.HoursVerified;
import org.weijifen.contracts.blacklist.HoursSuppressed;
import org.weijifen.platform.aggregate.DerivedIds;
import org.weijifen.platform.port.StoredDocument;
import org.weijifen.platform.port.UnavailableException;
import org.weijifen.scheme.PolicyVersion;
import org.weijifen.testkit.memory.InMemoryDocuments;

/** Large sanctions are carried out in pieces, in turn with others, and taken up after a crash. */
class SanctionWorkTest {
    private static final Instant START = Instant.parse("2025-12-19T16:00:00Z");
    private static final int LARGE = 18_000;
    private static final int BUCKETS = 512;
    private final InMemoryDocuments documents = new InMemoryDocuments();
    private final BlacklistRig rig =
            new BlacklistRig(
                    START, documents, Policies.with(PolicyVersion.SanctionWindow.MONTHS_24, 24));

    /** 5 000 records of one bucket: more than one commit takes, and each is told of once. */
    @Test
    void aBucketOfFiveThousandRecordsIsReachedInPieces() {
        List<Event> records = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            records.add(hours(sameSlot(i), "org-heron", "2026-01-10"));
        }
        rig.deliver(records);
        rig.sanctioned("a", BlacklistRig.organization("org-heron"), START);
        long reached = 0;
        while (rig.module().sanctionWork().runOpen(1)) {
            long now = recordsReached();
            assertThat(now).isGreaterThanOrEqualTo(reached);
            reached = now;
            rig.relaySome();
        }
        assertThat(reached).isEqualTo(5_000);
        List<Event> told = rig.published(Topics.BLACKLIST_HOURS);
        assertThat(told).hasSize(5_000);
        assertThat(told.stream().map(e -> ((HoursSuppressed) e).recordId()).distinct())
                .hasSize(5_000);
    }

    /** A crash loses the memory of the turns, not the progress: nothing is told twice. */
    @Test
    void aCrashHalfWayIsTakenUp() {
        List<Event> records = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            records.add(hours(sameSlot(i), "org-heron", "2026-01-10"));
        }
        rig.deliver(records);
        rig.sanctioned("a", BlacklistRig.organization("org-heron"), START);
        for (int round = 0; rig.module().sanctionWork().runOpen(9); round++) {
            if (round % 2 == 0) {
                rig.restart();
            }
        }
        assertThat(rig.published(Topics.BLACKLIST_HOURS)).hasSize(3_000);
        assertThat(recordsReached()).isEqualTo(3_000);
    }

    /** The small one comes second, and is done while most of the large one is still to do. */
    @Test
    void aSmallSanctionDoesNotWaitForALargeOne() throws InterruptedException {
        List<Event> records = new ArrayList<>();
        for (int i = 0; i < LARGE; i++) {
            records.add(hours("large-" + i, "org-heron", "2026-%02d-10".formatted(1 + i % 12)));
        }
        for (int month = 1; month <= 12; month++) {
            records.add(hours("small-" + month, "org-crane", "2026-%02d-10".formatted(month)));
        }
        rig.deliver(records);
        try (var _ = rig.relaying()) {
            rig.sanctioned("large", BlacklistRig.organization("org-heron"), START);
            workSome();
            rig.sanctioned("small", BlacklistRig.organization("org-crane"), START);
            long largeBefore = reachedOf("large");
            assertThat(largeBefore).isPositive();
            while (reachedOf("small") < 12) {
                assertThat(workSome()).isTrue();
            }
            assertThat(reachedOf("large")).isLessThan(LARGE);
            while (workSome()) {
                // to the end
            }
        }
        assertThat(told("large-")).isEqualTo(LARGE);
        assertThat(told("small-")).isEqualTo(12);
    }

    /** As the background thread does: what found no room in the outbox is done again. */
    private boolean workSome() {
        try {
            return rig.module().sanctionWork().runOpen(BUCKETS);
        } catch (UnavailableException e) {
            return true;
        }
    }

    /** So many open sanctions that a page of work does not hold them: each has its turn. */
    @Test
    void moreSanctionsThanAPageHoldsAreAllServed() {
        int sanctions = 45;
        for (int i = 0; i < sanctions; i++) {
            rig.deliver(List.of(hours("rec-" + i, "org-" + i, "2026-01-10")));
            rig.sanctioned("case-" + i, BlacklistRig.organization("org-" + i), START);
        }
        rig.module().sanctionWork().runOpen(20_000);
        assertThat(told("rec-")).isGreaterThan(35);
        rig.workUntilDone();
        assertThat(told("rec-")).isEqualTo(sanctions);
    }

    private long told(String prefix) {
        return rig.published(Topics.BLACKLIST_HOURS).stream()
                .filter(e -> ((HoursSuppressed) e).recordId().startsWith(prefix))
                .count();
    }

    private long recordsReached() {
        return reachedOf("a");
    }

    private long reachedOf(String key) {
        String sanctionId = Ruling.sanctionIdOf(DerivedIds.of("case", key));
        return documents.all("work").stream()
                .filter(work -> work.id().startsWith(sanctionId))
                .map(StoredDocument::state)
                .mapToLong(state -> ((Number) state.get("records")).longValue())
                .sum();
    }

    private static Event hours(String recordId, String organization, String day) {
        var hours =
                Hours.verified(
                        recordId,
                        List.of(organization),
                        day + "T08:00+08:00",
                        day + "T09:00+08:00");
        // Everybody serves once: events of one volunteer would wait for each other.
        return new HoursVerified(
                hours.revision(),
                hours.occurredAt(),
                recordId,
                DerivedIds.of("volunteer", recordId),
                hours.activityId(),
                hours.organizationIds(),
                hours.recordingOrganizationId(),
                hours.intervals(),
                hours.serviceClass(),
                hours.firstVerifiedAt(),
                hours.verifiedAt(),
                hours.unfiled(),
                hours.touchedMonths(),
                hours.touchedOrganizationIds());
    }

    /** Strings of the two halves "Aa" and "BB" all have one hash code, hence one bucket. */
    private static String sameSlot(int number) {
        var id = new StringBuilder();
        for (int bit = 0; bit < 13; bit++) {
            id.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return id.toString();
    }
}

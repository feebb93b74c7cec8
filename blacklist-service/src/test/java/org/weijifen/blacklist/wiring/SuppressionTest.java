package org.weijifen.blacklist.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.weijifen.blacklist.Policies;
import org.weijifen.blacklist.work.MonthWork;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.Interval;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.blacklist.HoursRestored;
import org.weijifen.contracts.blacklist.HoursSuppressed;
import org.weijifen.contracts.blacklist.SanctionImposed;
import org.weijifen.contracts.blacklist.SanctionLifted;
import org.weijifen.contracts.blacklist.SuppressionEvent;
import org.weijifen.scheme.PolicyVersion;
import org.weijifen.testkit.memory.InMemoryDocuments;

class SuppressionTest {
    private static final Instant START = Instant.parse("2025-12-19T16:00:00Z");
    private static final List<String> TEAM = List.of("org-heron");
    private final InMemoryDocuments documents = new InMemoryDocuments();

    /**
     * X9 and the window side of X10: 40 h on 22 to 31 December 2025 are suppressed under the first
     * two readings, not under the third; the reversal gives every minute back.
     */
    @ParameterizedTest
    @EnumSource(PolicyVersion.SanctionWindow.class)
    void decemberIsSuppressedByTheReadingAndComesBackWhole(PolicyVersion.SanctionWindow reading) {
        var rig = new BlacklistRig(START, documents, Policies.with(reading, 24));
        List<Event> december = new ArrayList<>();
        for (int day = 22; day <= 31; day++) {
            String date = "2025-12-" + day;
            december.add(
                    Hours.verified(
                            "rec-" + day, TEAM, date + "T08:00+08:00", date + "T12:00+08:00"));
        }
        rig.deliver(december.subList(0, 5));
        String caseId = rig.sanctioned("a", BlacklistRig.organization("org-heron"), START);
        rig.workUntilDone();
        rig.deliver(december.subList(5, 10));
        boolean third = reading == PolicyVersion.SanctionWindow.TWO_FULL_YEARS_AFTER;
        assertThat(suppressedMinutes(rig)).isEqualTo(third ? 0 : 40 * 60);
        rig.reverse(caseId);
        rig.workUntilDone();
        assertThat(suppressedMinutes(rig)).isZero();
        assertThat(rig.published(Topics.BLACKLIST_HOURS)).hasSize(third ? 0 : 20);
    }

    /** V9: any sanctioned organiser suppresses; lifting one of two sanctions releases nothing. */
    @Test
    void aCoOrganisedRecordIsSuppressedByEachSanctionOnItsOwn() {
        var rig = twoYears();
        rig.deliver(
                List.of(
                        Hours.verified(
                                "rec-1",
                                List.of("org-heron", "org-crane"),
                                "2025-12-22T08:00+08:00",
                                "2025-12-22T12:00+08:00")));
        String first = rig.sanctioned("a", BlacklistRig.organization("org-heron"), START);
        rig.sanctioned("b", BlacklistRig.organization("org-crane"), START);
        rig.workUntilDone();
        assertThat(suppressedMinutes(rig)).isEqualTo(2 * 240);
        rig.reverse(first);
        rig.workUntilDone();
        assertThat(suppressedMinutes(rig)).isEqualTo(240);
    }

    /** The sequence's first half is the revision of the sanction's own event. */
    @Test
    void theSequenceNamesTheTwoFactsThatMet() {
        var rig = twoYears();
        rig.deliver(
                List.of(
                        Hours.verified(
                                "rec-1",
                                TEAM,
                                "2025-12-22T08:00+08:00",
                                "2025-12-22T12:00+08:00")));
        String caseId = rig.sanctioned("a", BlacklistRig.organization("org-heron"), START);
        rig.workUntilDone();
        rig.reverse(caseId);
        rig.workUntilDone();
        List<Event> hours = rig.published(Topics.BLACKLIST_HOURS);
        Map<Class<?>, Long> cases = new HashMap<>();
        rig.published(Topics.BLACKLIST_CASES).forEach(e -> cases.put(e.getClass(), e.revision()));
        assertThat(((HoursSuppressed) hours.get(0)).sequence().sanctionRevision())
                .isEqualTo(cases.get(SanctionImposed.class));
        assertThat(((HoursRestored) hours.get(1)).sequence().sanctionRevision())
                .isEqualTo(cases.get(SanctionLifted.class));
    }

    /** Several hundred events of one commit and one key all reach the log, in order. */
    @Test
    void aFullBucketSpeaksForEveryRecord() {
        var rig = twoYears();
        List<Event> records = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            records.add(
                    Hours.verified(
                            sameSlot(i), TEAM, "2025-12-22T08:00+08:00", "2025-12-22T08:01+08:00"));
        }
        rig.deliver(records);
        String caseId = rig.sanctioned("a", BlacklistRig.organization("org-heron"), START);
        rig.workUntilDone();
        assertThat(rig.published(Topics.BLACKLIST_HOURS)).hasSize(600);
        assertThat(suppressedMinutes(rig)).isEqualTo(600);
        rig.reverse(caseId);
        rig.workUntilDone();
        assertThat(rig.published(Topics.BLACKLIST_HOURS)).hasSize(1_200);
        assertThat(suppressedMinutes(rig)).isZero();
    }

    /** Strings of the two halves "Aa" and "BB" all have one hash code, hence one bucket. */
    private static String sameSlot(int number) {
        var id = new StringBuilder();
        for (int bit = 0; bit < 10; bit++) {
            id.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return id.toString();
    }

    /** A second sanction does not wait until the first has had its 400 buckets. */
    @Test
    void workIsBoundedAndInTurn() {
        var rig = twoYears();
        rig.sanctioned("a", BlacklistRig.organization("org-heron"), START);
        rig.sanctioned("b", BlacklistRig.organization("org-crane"), START);
        assertThat(rig.module().sanctionWork().open()).isEqualTo(50);
        rig.module().sanctionWork().runOpen(40);
        assertThat(documents.all("buckets")).hasSize(40);
        Map<String, Long> perOrganization = new HashMap<>();
        documents
                .all("buckets")
                .forEach(b -> perOrganization.merge(b.id().split(":")[0], 1L, Long::sum));
        assertThat(perOrganization).hasSize(2);
        assertThat(perOrganization.values()).allMatch(n -> n >= 16);
        rig.workUntilDone();
        assertThat(documents.all("buckets")).hasSize(2 * 25 * 16);
        assertThat(documents.all("work"))
                .hasSize(50)
                .allMatch(w -> MonthWork.Status.DONE.name().equals(w.state().get("status")));
        assertThat(rig.published(Topics.BLACKLIST_HOURS)).isEmpty();
        assertThat(rig.module().sanctionWork().runOpen(40)).isFalse();
    }

    private BlacklistRig twoYears() {
        return new BlacklistRig(
                START, documents, Policies.with(PolicyVersion.SanctionWindow.MONTHS_24, 24));
    }

    /** As a reader folds: the highest sequence per record, sanction and month. */
    private static long suppressedMinutes(BlacklistRig rig) {
        Map<String, SuppressionEvent> latest = new HashMap<>();
        for (Event event : rig.published(Topics.BLACKLIST_HOURS)) {
            var s = (SuppressionEvent) event;
            latest.merge(
                    s.recordId() + s.sanctionId() + s.month(),
                    s,
                    (a, b) ->
                            Comparator.comparing(SuppressionEvent::sequence).compare(a, b) >= 0
                                    ? a
                                    : b);
        }
        return latest.values().stream()
                .flatMap(s -> s.intervals().stream())
                .mapToLong(Interval::minutes)
                .sum();
    }
}

package org.weijifen.blacklist.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.weijifen.blacklist.Policies;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.Interval;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.activity.HoursVerified;
import org.weijifen.contracts.blacklist.SuppressionEvent;
import org.weijifen.platform.aggregate.Revisions;
import org.weijifen.scheme.PolicyVersion;
import org.weijifen.scheme.SchemeCalendar;
import org.weijifen.testkit.memory.InMemoryDocuments;

/** Domain.md V5 to V9 at their edges: what counts in the end, whatever came first. */
class SuppressionEdgesTest {
    /** 20 December 2025, local midnight. */
    private static final Instant START = Instant.parse("2025-12-19T16:00:00Z");

    private static final List<String> HERON = List.of("org-heron");
    private static final List<String> CRANE = List.of("org-crane");
    private static final List<String> BOTH = List.of("org-heron", "org-crane");

    private final BlacklistRig rig =
            new BlacklistRig(
                    START,
                    new InMemoryDocuments(),
                    Policies.with(PolicyVersion.SanctionWindow.MONTHS_24, 24));

    /** The window is 2025-12-20T09:17 to 2027-12-20T09:17; a record may hang over either edge. */
    @ParameterizedTest
    @CsvSource({
        "2025-12-20T08:00+08:00, 2025-12-20T09:17+08:00, 0",
        "2025-12-20T08:00+08:00, 2025-12-20T09:18+08:00, 1",
        "2025-12-20T08:00+08:00, 2025-12-20T12:00+08:00, 163",
        "2025-12-31T20:00+08:00, 2026-01-01T02:30+08:00, 390",
        "2027-12-20T08:00+08:00, 2027-12-20T12:00+08:00, 77",
        "2027-12-20T09:16+08:00, 2027-12-20T09:17+08:00, 1",
        "2027-12-20T09:17+08:00, 2027-12-20T12:00+08:00, 0",
    })
    void minutesAreCutAtBothEdges(String from, String until, long minutes) {
        Instant effectiveAt = at("2025-12-20T09:17+08:00");
        rig.deliver(List.of(record("before", 1, HERON, from, until)));
        String caseId = rig.sanctioned("a", BlacklistRig.organization("org-heron"), effectiveAt);
        rig.module().sanctionWork().runOpen(3);
        rig.deliver(List.of(record("during", 1, HERON, from, until)));
        rig.workUntilDone();
        rig.deliver(List.of(record("after", 1, HERON, from, until)));
        Map<String, Long> expected = new TreeMap<>();
        if (minutes > 0) {
            List.of("before", "during", "after").forEach(id -> expected.put(id, minutes));
        }
        assertThat(suppressed()).isEqualTo(expected);
        rig.reverse(caseId);
        rig.workUntilDone();
        assertThat(suppressed()).isEmpty();
    }

    /** A correction takes the record elsewhere; where it was, nothing stays suppressed. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCorrectionMovesARecordBetweenMonthsAndOrganisations(boolean sanctionFirst) {
        List<Event> story =
                List.of(
                        record(
                                "rec-1",
                                1,
                                HERON,
                                "2026-01-10T08:00+08:00",
                                "2026-01-10T10:00+08:00"),
                        moved(2, HERON, "2026-03-10T08:00+08:00", "2026-03-10T11:00+08:00"),
                        moved(3, CRANE, "2026-03-10T08:00+08:00", "2026-03-10T11:00+08:00"),
                        moved(4, HERON, "2025-12-20T08:30+08:00", "2025-12-20T09:30+08:00"));
        List<Long> minutes = List.of(120L, 180L, 0L, 30L);
        Instant effectiveAt = at("2025-12-20T09:00+08:00");
        if (sanctionFirst) {
            rig.sanctioned("a", BlacklistRig.organization("org-heron"), effectiveAt);
            rig.workUntilDone();
        }
        for (int i = 0; i < story.size(); i++) {
            rig.deliver(List.of(story.get(i)));
            if (i == 1 && !sanctionFirst) {
                rig.sanctioned("a", BlacklistRig.organization("org-heron"), effectiveAt);
                rig.module().sanctionWork().runOpen(40);
            }
            if (sanctionFirst) {
                assertThat(suppressed().getOrDefault("rec-1", 0L)).isEqualTo(minutes.get(i));
            }
        }
        rig.workUntilDone();
        assertThat(suppressed()).isEqualTo(Map.of("rec-1", 30L));
    }

    /** The same facts in any order of arrival, twice each, end alike. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyOrderOfTheRevisionsEndsAlike(long seed) {
        List<Event> story =
                new ArrayList<>(
                        List.of(
                                record(
                                        "rec-1",
                                        1,
                                        HERON,
                                        "2026-01-10T08:00+08:00",
                                        "2026-01-10T10:00+08:00"),
                                moved(2, CRANE, "2026-03-10T08:00+08:00", "2026-03-10T11:00+08:00"),
                                moved(
                                        3,
                                        BOTH,
                                        "2026-02-28T23:00+08:00",
                                        "2026-03-01T01:00+08:00")));
        story.addAll(List.copyOf(story));
        Collections.shuffle(story, new Random(seed));
        for (int i = 0; i < story.size(); i++) {
            rig.deliver(List.of(story.get(i)));
            if (i == 2) {
                rig.sanctioned("a", BlacklistRig.organization("org-heron"), START);
                rig.sanctioned("b", BlacklistRig.organization("org-crane"), START);
                rig.module().sanctionWork().runOpen(60);
            }
        }
        rig.workUntilDone();
        assertThat(suppressed()).isEqualTo(Map.of("rec-1", 240L));
    }

    /** V9: two sanctions on one body overlap; lifting either leaves the other's minutes. */
    @ParameterizedTest
    @ValueSource(strings = {"first", "second"})
    void liftingOneOfTwoOnOneBodyLeavesTheOther(String lifted) {
        rig.deliver(
                List.of(
                        record(
                                "early",
                                1,
                                HERON,
                                "2026-01-10T08:00+08:00",
                                "2026-01-10T10:00+08:00"),
                        record(
                                "late",
                                1,
                                HERON,
                                "2028-01-10T08:00+08:00",
                                "2028-01-10T10:00+08:00"),
                        record(
                                "both",
                                1,
                                HERON,
                                "2027-01-10T08:00+08:00",
                                "2027-01-10T10:00+08:00")));
        String first = rig.sanctioned("a", BlacklistRig.organization("org-heron"), START);
        rig.module().sanctionWork().runOpen(100);
        String second =
                rig.sanctioned(
                        "b", BlacklistRig.organization("org-heron"), at("2026-06-01T00:00+08:00"));
        rig.workUntilDone();
        assertThat(suppressed()).isEqualTo(Map.of("early", 120L, "late", 120L, "both", 240L));
        rig.reverse(lifted.equals("first") ? first : second);
        rig.workUntilDone();
        assertThat(suppressed())
                .isEqualTo(
                        lifted.equals("first")
                                ? Map.of("late", 120L, "both", 120L)
                                : Map.of("early", 120L, "both", 120L));
    }

    /** V9 with co-organisers: what one sanction releases, the other still holds. */
    @Test
    void liftingTheSanctionOfOneCoOrganiserLeavesTheOther() {
        rig.deliver(
                List.of(
                        record(
                                "shared",
                                1,
                                BOTH,
                                "2026-01-10T08:00+08:00",
                                "2026-01-10T10:00+08:00"),
                        record(
                                "own",
                                1,
                                HERON,
                                "2026-01-10T08:00+08:00",
                                "2026-01-10T10:00+08:00")));
        String heron = rig.sanctioned("a", BlacklistRig.organization("org-heron"), START);
        String crane = rig.sanctioned("b", BlacklistRig.organization("org-crane"), START);
        rig.workUntilDone();
        assertThat(suppressed()).isEqualTo(Map.of("shared", 240L, "own", 120L));
        rig.reverse(heron);
        rig.workUntilDone();
        assertThat(suppressed()).isEqualTo(Map.of("shared", 120L));
        rig.reverse(crane);
        rig.workUntilDone();
        assertThat(suppressed()).isEmpty();
    }

    /** Minutes by record, of all sanctions and months, as a reader folds. */
    private Map<String, Long> suppressed() {
        Map<String, SuppressionEvent> latest = new TreeMap<>();
        for (Event event : rig.published(Topics.BLACKLIST_HOURS)) {
            var said = (SuppressionEvent) event;
            latest.merge(
                    said.recordId() + " " + said.sanctionId() + " " + said.month(),
                    said,
                    (a, b) -> a.sequence().compareTo(b.sequence()) >= 0 ? a : b);
        }
        Map<String, Long> minutes = new TreeMap<>();
        for (SuppressionEvent said : latest.values()) {
            for (Interval interval : said.intervals()) {
                minutes.merge(said.recordId(), interval.minutes(), Long::sum);
            }
        }
        return minutes;
    }

    private static HoursVerified moved(
            long revision, List<String> organizations, String from, String until) {
        return record("rec-1", revision, organizations, from, until);
    }

    /** Names all months and bodies that a revision of this test may have touched before. */
    private static HoursVerified record(
            String id, long revision, List<String> organizations, String from, String until) {
        var interval = new Interval(at(from), at(until));
        Set<String> months = new LinkedHashSet<>();
        SchemeCalendar.monthsOf(interval).stream().map(YearMonth::toString).forEach(months::add);
        if (revision > 1) {
            months.addAll(List.of("2025-12", "2026-01", "2026-02", "2026-03"));
        }
        return new HoursVerified(
                Revisions.of(1, revision),
                interval.endsAt(),
                id,
                "vol-1",
                "act-1",
                organizations,
                organizations.getFirst(),
                List.of(interval),
                "COMMUNITY_SERVICE",
                interval.endsAt(),
                interval.endsAt(),
                false,
                months.stream().sorted().toList(),
                revision > 1 ? BOTH : organizations);
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}

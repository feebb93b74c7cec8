package org.weijifen.activity.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.weijifen.activity.ActivityServiceBench;
import org.weijifen.activity.Facts;
import org.weijifen.activity.irregularity.EntryDay;
import org.weijifen.activity.record.RecordInput.Line;
import org.weijifen.activity.record.RecordInput.Span;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.activity.IrregularityDetected;
import org.weijifen.contracts.activity.IrregularityKind;
import org.weijifen.testkit.memory.CrashingDocuments;
import org.weijifen.testkit.memory.InMemoryDocuments.Backup;
import org.weijifen.testkit.scheme.GusuPolicy;

/**
 * From entries to {@code activity.irregularities}: once, whatever is repeated, crashes or is lost.
 */
class IrregularitiesTest {
    private static final Map<String, ?> TERMS =
            Map.of(
                    "burstRecords", 50,
                    "burstMinutes", 20_000,
                    "lateRecords", 2,
                    "sameLengthRecords", 50,
                    "sameLengthPercent", 95,
                    "sameLengthActivities", 4,
                    "twoPlacesVolunteers", 2);

    private ActivityServiceBench bench =
            new ActivityServiceBench(
                    "2026-03-05T00:00:00Z", GusuPolicy.with(Map.of("irregularities", TERMS)));

    @BeforeEach
    void twoActivitiesAtOneTime() {
        bench.fileActivity("act1", "2026-03-05T01:00:00Z", "2026-03-05T12:00:00Z", "v1", "v2");
        bench.fileActivity("act2", "2026-03-05T01:00:00Z", "2026-03-05T12:00:00Z", "v1", "v2");
        bench.setNow("2026-03-05T12:30:00Z");
        bench.react(Facts.appointed("rec", 3, "2026-01-01", "2027-01-01"));
    }

    @Test
    void theSamePeopleAtTwoPlacesAreToldOnceWithTheirRecords() {
        enter("act1", line("v1", "01:00", "04:00"), line("v2", "01:00", "04:00"));
        assertThat(told()).isEmpty();
        bench.setNow("2026-03-05T12:45:00Z");
        LineResults second =
                enter("act2", line("v1", "03:00", "05:00"), line("v2", "03:59", "05:00"));
        enter("act2", line("v1", "03:00", "05:00"), line("v2", "03:59", "05:00"));
        enter("act2", line("v3", "01:00", "02:00"));

        assertThat(told()).hasSize(1);
        IrregularityDetected told = told().getFirst();
        assertThat(told.kind()).isEqualTo(IrregularityKind.TWO_PLACES);
        assertThat(told.key()).isEqualTo("org");
        assertThat(told.recorderId()).isEqualTo("rec");
        assertThat(told.occurredAt()).isEqualTo("2026-03-05T12:45:00Z");
        assertThat(told.enteredOn()).isEqualTo("2026-03-05");
        assertThat(told.recordCount()).isEqualTo(4);
        assertThat(told.minutes()).isEqualTo(180 + 180 + 120 + 61);
        assertThat(told.recordIds()).contains(second.records().getFirst().recordId());
    }

    @Test
    void backEntriesInBulkAreToldByLocalDayOfEntry() {
        bench.setNow("2026-04-20T15:59:00Z");
        enter("act1", late("v1"), late("v2"));
        bench.setNow("2026-04-20T16:00:00Z"); // 21 April in Suzhou
        enter("act1", late("v3"), late("v4"));
        assertThat(told()).isEmpty();
        enter("act1", late("v5"));
        assertThat(told())
                .extracting(IrregularityDetected::kind)
                .containsExactly(IrregularityKind.LATE_ENTRIES);
    }

    @Test
    void whatACrashKeptFromTheDayIsNotedBeforeItIsVerified() {
        enter("act1", line("v1", "01:00", "04:00"), line("v2", "01:00", "04:00"));
        Line[] lines = {line("v1", "03:00", "05:00"), line("v2", "03:00", "05:00")};
        assertThatThrownBy(() -> enter(dyingAtTheDay(), "act2", lines))
                .isInstanceOf(CrashingDocuments.Crash.class);
        bench.relay();
        assertThat(told()).isEmpty();
        List<String> ids =
                List.of(
                        EnterRecords.recordId("v1", "act2", "main"),
                        EnterRecords.recordId("v2", "act2", "main"));

        bench.module
                .records()
                .verify()
                .verify("act2", RecordsDesk.ORG, ids, bench.act("lead", "organizer"));
        bench.relay();

        assertThat(told())
                .extracting(IrregularityDetected::kind)
                .containsExactly(IrregularityKind.TWO_PLACES);
    }

    @Test
    void aLostDatabaseTellsNothingTwice() {
        enter("act1", late("v3"), late("v4"), late("v5"));
        List<IrregularityDetected> before = told();
        assertThat(before).hasSize(1);

        bench.restore(Backup.EMPTY);
        bench = bench.another(d -> d);
        bench.relay();
        assertThat(told()).isEqualTo(before);
        assertThat(foundOn("2026-03-05")).containsExactly(IrregularityKind.LATE_ENTRIES);
    }

    /** Stores entries and dies before it notes them. */
    private ActivityServiceBench dyingAtTheDay() {
        return bench.another(
                d -> {
                    var dying =
                            new CrashingDocuments(
                                    d,
                                    c ->
                                            c.equals("entry-days")
                                                    ? CrashingDocuments.Fate.CRASH_BEFORE
                                                    : CrashingDocuments.Fate.PASSES);
                    dying.arm();
                    return dying;
                });
    }

    private List<IrregularityKind> foundOn(String day) {
        String id = EntryDay.id("org", "rec", java.time.LocalDate.parse(day));
        return bench
                .frame
                .runtime()
                .load(new org.weijifen.activity.irregularity.EntryDayAggregate(), List.of(id))
                .get(id)
                .found()
                .stream()
                .map(EntryDay.Irregularity::kind)
                .toList();
    }

    private LineResults enter(String activityId, Line... lines) {
        return enter(bench, activityId, lines);
    }

    private static LineResults enter(ActivityServiceBench bench, String activityId, Line... lines) {
        LineResults results =
                bench.module
                        .records()
                        .enter()
                        .enter(activityId, "org", List.of(lines), bench.act("rec", "recorder"));
        bench.relay();
        return results;
    }

    private List<IrregularityDetected> told() {
        return bench.published(Topics.ACTIVITY_IRREGULARITIES, IrregularityDetected.class);
    }

    private static Line line(String volunteerId, String from, String until) {
        return RecordsDesk.line(volunteerId, from, until);
    }

    private static Line late(String volunteerId) {
        var span =
                new Span(
                        Instant.parse("2026-03-05T01:00:00Z"),
                        Instant.parse("2026-03-05T04:00:00Z"));
        return new Line(volunteerId, null, List.of(span), null, null, "清洁河道", null, null, "补录");
    }
}

package org.weijifen.activity.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.weijifen.activity.ActivityServiceBench;
import org.weijifen.activity.Facts;
import org.weijifen.activity.filing.Authority;
import org.weijifen.activity.record.LineResults.LineResult;
import org.weijifen.activity.record.RecordInput.Line;
import org.weijifen.activity.record.RecordInput.Span;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.Topics;

/**
 * Records over in-memory ports: act1 of organisation "org" on 5 March, 01:00 to 12:00 UTC, is just
 * over; "rec" is the organisation's recorder.
 */
final class RecordsDesk {
    static final Authority ORG = ActivityServiceBench.boundTo("org");

    final ActivityServiceBench bench = new ActivityServiceBench("2026-03-05T00:00:00Z");

    RecordsDesk() {
        bench.fileActivity("act1", "2026-03-05T01:00:00Z", "2026-03-05T12:00:00Z", "v1", "v2");
        bench.setNow("2026-03-05T12:30:00Z");
        bench.react(Facts.appointed("rec", 3, "2026-01-01", "2027-01-01"));
    }

    LineResults enter(Line... lines) {
        return enterIn("act1", "rec", lines);
    }

    LineResults enterIn(String activityId, String recorder, Line... lines) {
        return bench.module
                .records()
                .enter()
                .enter(activityId, "org", List.of(lines), bench.act(recorder, "recorder"));
    }

    String recorded(Line line) {
        LineResult result = enter(line).records().getFirst();
        assertThat(result.status()).hasToString("RECORDED");
        return result.recordId();
    }

    LineResults verify(String person, String... ids) {
        return verifyIn("act1", person, ids);
    }

    LineResults verifyIn(String activityId, String person, String... ids) {
        LineResults results =
                bench.module
                        .records()
                        .verify()
                        .verify(activityId, ORG, List.of(ids), bench.act(person, "organizer"));
        bench.relay();
        return results;
    }

    /** What was told of hours, in order. */
    List<Event> hours() {
        return bench.published(Topics.ACTIVITY_HOURS);
    }

    static List<String> statuses(LineResults results) {
        return results.records().stream().map(r -> r.status().name()).toList();
    }

    /** The problem of the only line. */
    static String code(LineResults results) {
        assertThat(results.records()).hasSize(1);
        return results.records().getFirst().problem().code();
    }

    static <T> T only(List<? extends Event> events, Class<T> type) {
        assertThat(events).hasSize(1);
        return type.cast(events.getFirst());
    }

    /** Hours of 5 March, between two minutes of the day in UTC. */
    static Line line(String volunteerId, String from, String until) {
        return line(volunteerId, span(from, until));
    }

    static Line line(String volunteerId, Span span) {
        return new Line(volunteerId, null, List.of(span), null, null, "清洁河道", null, null, null);
    }

    static RecordInput.Correction correction(String from, String until) {
        return new RecordInput.Correction(
                List.of(span(from, until)), null, null, "清洁河道", null, null, "时间有误");
    }

    private static Span span(String from, String until) {
        return new Span(
                Instant.parse("2026-03-05T" + from + ":00Z"),
                Instant.parse("2026-03-05T" + until + ":00Z"));
    }
}

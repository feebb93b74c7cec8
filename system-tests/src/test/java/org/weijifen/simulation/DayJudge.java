package org.weijifen.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.weijifen.contracts.Interval;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.activity.HoursVerified;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.platform.port.StoredDocument;
import org.weijifen.testkit.simulation.Violation;
import tools.jackson.databind.JsonNode;

/** H10: nobody's verified minutes of one local day pass the limit without an approval. */
final class DayJudge {
    private final District district;
    private final Facts facts;

    DayJudge(District district, Facts facts) {
        this.district = district;
        this.facts = facts;
    }

    void judge() {
        judgeLimit();
        judgeBooks();
    }

    /**
     * Of people whom no decision ever called a fraud: reinstated records come back whatever the day
     * holds meanwhile.
     */
    private void judgeLimit() {
        Map<String, Long> minutes = new HashMap<>();
        for (Facts.Hours hours : facts.hours.values()) {
            boolean sanctioned =
                    facts.sanctions.values().stream().anyMatch(s -> s.isOn(hours.volunteerId));
            if (!hours.approved && !hours.withdrawn && !sanctioned) {
                Told.minutesByDay(hours.verified)
                        .forEach(
                                (day, count) ->
                                        minutes.merge(
                                                hours.volunteerId + " " + day, count, Long::sum));
            }
        }
        minutes.forEach(
                (day, count) ->
                        Violation.unless(
                                count <= SmallPolicy.DAY_MINUTES,
                                count + " minutes unapproved on " + day + ": " + facts.hours));
    }

    /**
     * A day that owns fewer minutes than its records count lets the next one in: so each holds what
     * the topic told last of every record, or more where the request that would free them never
     * came again.
     */
    private void judgeBooks() {
        Map<String, Long> owned = new HashMap<>();
        for (StoredDocument day : district.activity.database().all("days")) {
            for (Object share : (List<?>) day.state().getOrDefault("shares", List.of())) {
                var of = (Map<?, ?>) share;
                owned.put(
                        day.id() + " " + of.get("recordId"),
                        ((Number) of.get("minutes")).longValue());
            }
        }
        counted()
                .forEach(
                        (share, minutes) ->
                                Violation.unless(
                                        owned.getOrDefault(share, 0L) >= minutes,
                                        "the day owns "
                                                + owned.getOrDefault(share, 0L)
                                                + " of "
                                                + minutes
                                                + " minutes counted: "
                                                + share));
    }

    /** Minutes by volunteer, day and record, as the topic told them last. */
    private Map<String, Long> counted() {
        Map<String, LogRecord> last = new TreeMap<>();
        Map<String, Long> revisions = new HashMap<>();
        for (LogRecord r : GoodRecords.of(district.world, Topics.ACTIVITY_HOURS)) {
            JsonNode event = TopicJudge.json(r);
            String recordId = event.path("recordId").asString();
            long revision = event.path("revision").asLong();
            if (revision > revisions.getOrDefault(recordId, 0L)) {
                revisions.put(recordId, revision);
                last.put(recordId, r);
            }
        }
        Map<String, Long> counted = new TreeMap<>();
        last.forEach(
                (recordId, r) -> {
                    if (HoursVerified.TYPE.equals(r.headers().get("ce_type"))) {
                        JsonNode event = TopicJudge.json(r);
                        String volunteerId = event.path("volunteerId").asString();
                        byDay(event)
                                .forEach(
                                        (day, minutes) ->
                                                counted.put(
                                                        volunteerId + ":" + day + " " + recordId,
                                                        minutes));
                    }
                });
        return counted;
    }

    private static Map<LocalDate, Long> byDay(JsonNode event) {
        return Told.minutesByDay(
                event.path("intervals").valueStream().map(DayJudge::interval).toList());
    }

    private static Interval interval(JsonNode interval) {
        return new Interval(
                Instant.parse(interval.path("startsAt").asString()),
                Instant.parse(interval.path("endsAt").asString()));
    }
}

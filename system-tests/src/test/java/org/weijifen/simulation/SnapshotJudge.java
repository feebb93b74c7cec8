package org.weijifen.simulation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Topics;
import org.weijifen.insurance.cover.ShowCover;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.StateCodec;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.platform.port.StoredDocument;
import org.weijifen.testkit.simulation.ServiceHost;
import org.weijifen.testkit.simulation.Violation;
import tools.jackson.databind.JsonNode;

/** Whether the last word of a topic on everything is what its service has in its documents. */
final class SnapshotJudge {
    private static final long ANY_REVISION = 1L << 32 | 1;

    private final District district;

    SnapshotJudge(District district) {
        this.district = district;
    }

    void judge() {
        compare(
                district.registry,
                "volunteers",
                Topics.REGISTRY_VOLUNTEERS,
                "volunteerId",
                e ->
                        e.path("standing").path("status")
                                + " "
                                + e.path("standing").path("active")
                                + e.path("standing").path("insurerConsent"));
        compare(
                district.activity,
                "records",
                Topics.ACTIVITY_HOURS,
                "recordId",
                e -> e.path("intervals").toString());
        compare(
                district.blacklist,
                "buckets",
                Topics.BLACKLIST_HOURS,
                null,
                e -> e.path("intervals").isEmpty() ? "" : e.path("intervals").toString());
        var told = Topics.ACTIVITY_IRREGULARITIES;
        compare(district.activity, "entry-days", told, "irregularityId", e -> e.path("kind") + "");
        judgeStandings();
        judgeCovers();
    }

    /** V4: a sanction that begins or ends by the clock is told when it does. */
    private void judgeStandings() {
        Instant now = district.world.clocks().read();
        Map<String, Long> revisions = new HashMap<>();
        Map<String, String> told = new TreeMap<>();
        for (LogRecord r : GoodRecords.of(district.world, Topics.REGISTRY_VOLUNTEERS)) {
            JsonNode event = TopicJudge.json(r);
            String volunteerId = String.valueOf(r.key());
            long revision = event.path("revision").asLong();
            if (revision > revisions.getOrDefault(volunteerId, 0L)) {
                revisions.put(volunteerId, revision);
                told.put(volunteerId, event.path("standing").path("status").asString());
            }
        }
        told.forEach(
                (volunteerId, status) -> {
                    var shown =
                            district.registry.insist(
                                    m -> m.readVolunteers().statusOf(volunteerId, now));
                    Violation.unless(
                            status.equals(String.valueOf(shown)),
                            "registry.volunteers says " + status + ", the register " + shown);
                });
    }

    /**
     * What the topic says last of everything, against what the documents would say now from
     * nothing.
     *
     * @param id field that names the thing; {@code null} for record, sanction and month together
     * @param said the part of an event that is compared; empty where nothing stands
     */
    private void compare(
            ServiceHost<?> host,
            String collection,
            String topic,
            @Nullable String id,
            Function<JsonNode, String> said) {
        Map<String, Long> revisions = new HashMap<>();
        Map<String, String> last = new TreeMap<>();
        for (LogRecord r : GoodRecords.of(district.world, topic)) {
            JsonNode event = TopicJudge.json(r);
            String thing = thingOf(event, id);
            long revision = event.path("revision").asLong();
            if (revision > revisions.getOrDefault(thing, 0L)) {
                revisions.put(thing, revision);
                last.put(thing, said.apply(event));
            }
        }
        Map<String, String> now = new TreeMap<>();
        for (StoredDocument d : host.database().all(collection)) {
            for (Object event : eventsFromNothing(host, collection, d)) {
                JsonNode json = StateCodec.mapper().valueToTree(event);
                now.put(thingOf(json, id), said.apply(json));
            }
        }
        last.values().removeIf(String::isEmpty);
        now.values().removeIf(String::isEmpty);
        if (!last.equals(now)) {
            last.entrySet().removeAll(Map.copyOf(now).entrySet());
            throw new Violation(
                    topic + " does not end as the documents do: told " + last + ", stored " + now);
        }
    }

    private static String thingOf(JsonNode event, @Nullable String id) {
        return id != null
                ? event.path(id).asString()
                : event.path("recordId").asString()
                        + " "
                        + event.path("sanctionId").asString()
                        + " "
                        + event.path("month").asString();
    }

    private static List<?> eventsFromNothing(
            ServiceHost<?> host, String collection, StoredDocument document) {
        for (Aggregate<?> aggregate : host.blueprint().definition().aggregates()) {
            if (aggregate.collection().equals(collection)) {
                return events(aggregate, document);
            }
        }
        throw new IllegalArgumentException(host.name() + " has no " + collection);
    }

    private static <S> List<?> events(Aggregate<S> aggregate, StoredDocument d) {
        S state = new StateCodec().fromMap(d.state(), aggregate.type());
        return aggregate.events(d.id(), null, state, ANY_REVISION);
    }

    /** Invariant 1, for whoever reads {@code insurance.covers} alone. */
    private void judgeCovers() {
        Map<String, Map<String, String>> told = new TreeMap<>();
        Map<String, Long> revisions = new HashMap<>();
        for (LogRecord r : GoodRecords.of(district.world, Topics.INSURANCE_COVERS)) {
            JsonNode event = TopicJudge.json(r);
            String activityId = String.valueOf(r.key());
            long revision = event.path("revision").asLong();
            if (revision >= revisions.getOrDefault(activityId, 0L)) {
                revisions.put(activityId, revision);
                take(r, event, told.computeIfAbsent(activityId, a -> new TreeMap<>()));
            }
        }
        told.forEach(
                (activityId, lines) -> {
                    Map<String, String> shown = new TreeMap<>();
                    district.insurance
                            .insist(
                                    m ->
                                            m.showCover()
                                                    .show(
                                                            activityId,
                                                            new ShowCover.Viewer(true, null, null))
                                                    .map(v -> v.state()))
                            .ifPresent(
                                    v ->
                                            v.insured()
                                                    .forEach(
                                                            i ->
                                                                    shown.put(
                                                                            i.volunteerId(),
                                                                            i.status().name())));
                    shown.values().removeIf("PENDING"::equals);
                    Violation.unless(
                            lines.equals(shown),
                            "cover events end otherwise than the cover: " + lines + shown);
                });
    }

    private static void take(LogRecord r, JsonNode event, Map<String, String> lines) {
        String type = r.headers().getOrDefault("ce_type", "");
        String verdict =
                switch (type) {
                    case "cover.issued.v1" -> "ISSUED";
                    case "cover.refused.v1" -> "REFUSED";
                    case "cover.ended.v1" -> "ENDED";
                    default -> "";
                };
        for (JsonNode line : event.path("lines")) {
            lines.put(line.path("volunteerId").asString(), verdict);
        }
        for (JsonNode line : event.path("endorsements")) {
            lines.put(line.path("volunteerId").asString(), line.path("status").asString());
        }
    }
}

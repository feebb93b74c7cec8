package org.weijifen.simulation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.activity.IrregularityKind;
import org.weijifen.platform.aggregate.DerivedIds;
import org.weijifen.platform.port.StoredDocument;
import org.weijifen.testkit.simulation.Violation;
import org.weijifen.testkit.simulation.World;
import tools.jackson.databind.JsonNode;

/**
 * Traps 12, 13: a pattern is told once per recorder, day and kind, of records that were entered;
 * late entries that count are never missed; the first of an organisation, kind and month opens a
 * case. While the database was never lost: who entered a record is in no event.
 */
final class IrregularityJudge {
    private static final String FIRST_LIFE = "1";

    private final District district;

    IrregularityJudge(District district) {
        this.district = district;
    }

    /** Cases that irregularities of registered bodies open. */
    static Set<String> cases(World world, Facts facts) {
        Map<String, String> cases = new TreeMap<>();
        for (var r : GoodRecords.of(world, Topics.ACTIVITY_IRREGULARITIES)) {
            JsonNode event = TopicJudge.json(r);
            String organizationId = event.path("organizationId").asString();
            if (facts.organizations.contains(organizationId)) {
                cases.putIfAbsent(
                        organizationId
                                + event.path("kind").asString()
                                + event.path("enteredOn").asString().substring(0, 7),
                        DerivedIds.of("case", event.path("irregularityId").asString()));
            }
        }
        return new TreeSet<>(cases.values());
    }

    void judge() {
        Map<String, JsonNode> told = new TreeMap<>();
        Map<String, String> ids = new TreeMap<>();
        for (var r : GoodRecords.of(district.world, Topics.ACTIVITY_IRREGULARITIES)) {
            JsonNode event = TopicJudge.json(r);
            String thing = thing(event, event.path("kind").asString());
            String id = r.headers().getOrDefault("ce_id", "");
            Violation.unless(
                    id.equals(ids.getOrDefault(thing, id)), "irregularity told twice: " + event);
            ids.put(thing, id);
            told.put(thing, event);
        }
        told.values().forEach(e -> Seen.count("irregular_" + e.path("kind").asString(), 1));
        boolean firstLife =
                district.activity.database().all("meta").stream()
                        .allMatch(
                                d ->
                                        FIRST_LIFE.equals(
                                                String.valueOf(d.state().get("generation"))));
        if (firstLife) {
            judgeRecords(told);
            judgeLateEntries(told);
        }
    }

    private void judgeRecords(Map<String, JsonNode> told) {
        Map<String, JsonNode> entries = entries("entry");
        for (JsonNode event : told.values()) {
            for (JsonNode recordId : event.path("recordIds")) {
                JsonNode entry = entries.get(recordId.asString());
                Violation.unless(
                        entry != null
                                && entry.path("recordingOrganizationId")
                                        .equals(event.path("organizationId")),
                        "irregularity of what nobody entered: " + event);
            }
        }
    }

    /** Of records that count, by whoever entered the verified content and when. */
    private void judgeLateEntries(Map<String, JsonNode> told) {
        Map<String, Integer> late = new TreeMap<>();
        for (JsonNode entry : entries("verification").values()) {
            if (entry.path("entry").path("backEntry").asBoolean()) {
                var e = entry.path("entry");
                late.merge(
                        e.path("recordingOrganizationId").asString()
                                + e.path("recorderId").asString()
                                + e.path("recordedOn").asString()
                                + IrregularityKind.LATE_ENTRIES,
                        1,
                        Integer::sum);
            }
        }
        late.forEach(
                (thing, count) ->
                        Violation.unless(
                                count <= SmallPolicy.LATE_RECORDS || told.containsKey(thing),
                                count + " late entries, and nobody was told: " + thing));
    }

    private Map<String, JsonNode> entries(String part) {
        Map<String, JsonNode> entries = new TreeMap<>();
        List<StoredDocument> records = district.activity.database().all("records");
        for (StoredDocument record : records) {
            JsonNode state =
                    org.weijifen.platform.aggregate.StateCodec.mapper().valueToTree(record.state());
            if (state.path(part).isObject()) {
                entries.put(record.id(), state.path(part));
            }
        }
        return entries;
    }

    private static String thing(JsonNode event, String kind) {
        return event.path("organizationId").asString()
                + event.path("recorderId").asString()
                + event.path("enteredOn").asString()
                + kind;
    }
}

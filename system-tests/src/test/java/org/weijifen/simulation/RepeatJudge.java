package org.weijifen.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.testkit.simulation.Violation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Nothing is told twice: an event that says of its thing what the last one said, under a new id, is
 * a repeat, also after a recovery (architecture.md section 4). Sends of one id again are none.
 */
final class RepeatJudge {
    private static final String COVERS = "insurance.covers";
    private static final String CASES = "blacklist.cases";
    private static final String HOURS = "activity.hours";
    private static final String VOLUNTEERS = "registry.volunteers";
    private static final String VOLUNTEER_CASES = "blacklist.volunteer-cases";
    private static final String ROSTER_CHANGED = "activity.roster-changed.v1";

    private final District district;

    RepeatJudge(District district) {
        this.district = district;
    }

    void judge() {
        for (String topic : district.world.log().topics()) {
            if (!topic.endsWith(".audit") && !topic.endsWith(".dead-letters")) {
                judge(topic);
            }
        }
    }

    private void judge(String topic) {
        Map<String, String> last = new HashMap<>();
        Set<String> ids = new HashSet<>();
        Set<String> acts = topic.equals(HOURS) ? actsOnRecords() : Set.of();
        for (LogRecord r : GoodRecords.of(district.world, topic)) {
            if (ids.add(r.headers().getOrDefault("ce_id", ""))) {
                // Who corrects a record to what it was, and verifies it, has it told again.
                boolean act = acts.contains(actOf(TopicJudge.json(r)));
                said(topic, r)
                        .forEach(
                                (thing, words) ->
                                        Violation.unless(
                                                !words.equals(last.put(thing, words)) || act,
                                                "told again on "
                                                        + topic
                                                        + ": "
                                                        + words
                                                        + " of "
                                                        + thing));
            }
        }
    }

    private Set<String> actsOnRecords() {
        Set<String> acts = new HashSet<>();
        for (LogRecord r : GoodRecords.of(district.world, district.activity.name() + ".audit")) {
            JsonNode entry = TopicJudge.json(r);
            acts.add(entry.path("aggregate").asString() + "@" + entry.path("revision").asLong());
        }
        return acts;
    }

    private static String actOf(JsonNode hours) {
        return "records/"
                + hours.path("recordId").asString()
                + "@"
                + hours.path("revision").asLong();
    }

    /** What the event says, by the thing of which it says it. */
    private static Map<String, String> said(String topic, LogRecord r) {
        String type = r.headers().getOrDefault("ce_type", "");
        JsonNode json = TopicJudge.json(r);
        if (type.equals(ROSTER_CHANGED)) {
            // Filings and seals tell lines, too: a line may go and come back between two of these.
            return Map.of();
        }
        if (topic.equals(COVERS) && !type.startsWith("bordereau.")) {
            return saidOfLines(type, String.valueOf(r.key()), json);
        }
        String thing =
                switch (topic) {
                    case HOURS -> json.path("recordId").asString();
                    // One snapshot per key, whichever sanction it names; a tombstone names none.
                    case VOLUNTEERS, VOLUNTEER_CASES -> String.valueOf(r.key());
                    // Only its beginning names the case; after a stay it begins once more.
                    case CASES ->
                            type.startsWith("publication.")
                                    ? json.path("sanctionId").asString() + " published"
                                    : ofScope(type, r);
                    default -> ofScope(type, r);
                };
        if (json instanceof ObjectNode event) {
            event.remove("revision");
            event.remove("sequence");
            event.remove("occurredAt");
        }
        return Map.of(thing, type + json);
    }

    private static String ofScope(String type, LogRecord r) {
        return type.split("\\.")[0] + " " + r.key() + TopicJudge.scopeOf(r);
    }

    /**
     * An endorsement of a line is another act than its first verdict, whatever it says. An end or a
     * refusal may come again: filed anew, a line is pending once more, and no event says that.
     */
    private static Map<String, String> saidOfLines(String type, String key, JsonNode json) {
        Map<String, String> verdicts = new TreeMap<>();
        if (type.startsWith("cover.ended.") || type.startsWith("cover.refused.")) {
            type += json.path("revision");
        }
        String period = json.path("periodFrom") + " " + json.path("periodUntil");
        for (String list : new String[] {"lines", "endorsements"}) {
            for (JsonNode line : json.path(list)) {
                verdicts.put(key + " " + line.path("volunteerId").asString(), type + line + period);
            }
        }
        return verdicts;
    }
}

package org.weijifen.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.activity.ActivityRosterSealed;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.platform.port.StoredDocument;
import org.weijifen.testkit.simulation.Violation;
import tools.jackson.databind.JsonNode;

/**
 * F8: once the cut-off has passed, a filed activity's roster is sealed, once only, and from then on
 * no line becomes on time, whatever its receipt time.
 */
final class SealJudge {
    private final District district;

    /** By activity: the event of the seal, its revision, and who was on time by it. */
    private final Map<String, Seal> seals = new HashMap<>();

    private record Seal(String eventId, long revision, Set<String> onTime) {}

    SealJudge(District district) {
        this.district = district;
    }

    void judge() {
        for (LogRecord r : GoodRecords.of(district.world, Topics.ACTIVITY_ACTIVITIES)) {
            if (ActivityRosterSealed.TYPE.equals(r.headers().get("ce_type"))) {
                JsonNode event = TopicJudge.json(r);
                String id = r.headers().getOrDefault("ce_id", "");
                var seal = new Seal(id, event.path("revision").asLong(), onTime(event, "lines"));
                Seal known = seals.putIfAbsent(String.valueOf(r.key()), seal);
                Violation.unless(
                        known == null || known.eventId().equals(id), "sealed twice: " + r.key());
            }
        }
        // V4: whose sanction is reversed gets back the line with its first receipt time.
        Set<String> sanctioned = new HashSet<>();
        GoodRecords.of(district.world, Topics.BLACKLIST_VOLUNTEER_CASES)
                .forEach(r -> sanctioned.add(String.valueOf(r.key())));
        for (LogRecord r : GoodRecords.of(district.world, Topics.ACTIVITY_ACTIVITIES)) {
            Seal seal = seals.get(String.valueOf(r.key()));
            JsonNode event = TopicJudge.json(r);
            if (seal != null && event.path("revision").asLong() > seal.revision()) {
                Set<String> late = onTime(event, "changedLines");
                late.removeAll(seal.onTime());
                late.removeAll(sanctioned);
                Violation.unless(late.isEmpty(), "on time after the seal: " + late + " " + event);
            }
        }
        for (StoredDocument d : district.activity.database().all("activities")) {
            boolean due =
                    d.state().containsKey("filing") && !"CANCELLED".equals(d.state().get("status"));
            Violation.unless(!due || seals.containsKey(d.id()), "never sealed: " + d.id());
        }
    }

    private static Set<String> onTime(JsonNode event, String lines) {
        Set<String> onTime = new HashSet<>();
        for (JsonNode line : event.path(lines)) {
            if ("ON_TIME".equals(line.path("status").asString())) {
                onTime.add(line.path("volunteerId").asString());
            }
        }
        return onTime;
    }
}

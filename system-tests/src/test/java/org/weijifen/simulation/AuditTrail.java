package org.weijifen.simulation;

import java.util.List;
import java.util.TreeSet;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.testkit.simulation.World;
import tools.jackson.databind.JsonNode;

/** Who did what, when: the accepted requests of a schedule in order of domain time. */
final class AuditTrail {
    private static final String AUDIT = ".audit";

    private AuditTrail() {}

    static List<String> of(World world) {
        var entries = new TreeSet<String>();
        for (String topic : world.log().topics()) {
            if (topic.endsWith(AUDIT)) {
                GoodRecords.of(world, topic).forEach(r -> entries.add(line(r)));
            }
        }
        return List.copyOf(entries);
    }

    private static String line(LogRecord r) {
        JsonNode entry = TopicJudge.json(r);
        return "%s %s %s (%s)"
                .formatted(
                        entry.path("at").asString(),
                        entry.path("action").asString(),
                        entry.path("aggregate").asString(),
                        entry.path("by").asString());
    }
}

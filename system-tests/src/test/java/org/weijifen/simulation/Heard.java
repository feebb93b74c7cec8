package org.weijifen.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.StateCodec;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.testkit.simulation.World;
import tools.jackson.databind.JsonNode;

/** A topic as a newcomer reads it: repeats of an id ignored, in order of revision. */
final class Heard {
    private Heard() {}

    /**
     * One event.
     *
     * @param json {@code null} for a tombstone
     */
    record Said(String type, String key, long revision, @Nullable JsonNode json) {
        boolean is(String name) {
            return type.equals(name + ".v1");
        }

        JsonNode data() {
            return java.util.Objects.requireNonNull(json);
        }

        String text(String field) {
            return data().get(field).asString();
        }
    }

    static List<Said> on(World world, String topic) {
        List<Said> said = new ArrayList<>();
        if (!world.log().topics().contains(topic)) {
            return said;
        }
        Set<String> ids = new TreeSet<>();
        for (LogRecord logRecord : GoodRecords.of(world, topic)) {
            var headers = logRecord.headers();
            if (ids.add(headers.get("ce_id"))) {
                byte[] value = logRecord.value();
                said.add(
                        new Said(
                                headers.get("ce_type"),
                                String.valueOf(logRecord.key()),
                                Long.parseLong(headers.get("ce_revision")),
                                value == null ? null : StateCodec.mapper().readTree(value)));
            }
        }
        said.sort(Comparator.comparingLong(Said::revision));
        return said;
    }
}

package org.weijifen.insurance.wiring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.weijifen.contracts.insurance.CoverEvent;
import org.weijifen.platform.port.LogRecord;

/** The service's own topic as its group may meet it. */
final class OwnTopic {
    private OwnTopic() {}

    /**
     * Each event's first copy after those of the same activity before it, as the outbox sends them;
     * later copies at any time, and the activities mixed in any way.
     */
    static List<LogRecord> schedule(List<LogRecord> told, Random random) {
        Map<String, List<LogRecord>> byActivity = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (LogRecord record : told) {
            if (seen.add(record.headers().get("ce_id"))) {
                byActivity.computeIfAbsent(record.key(), _ -> new ArrayList<>()).add(record);
            }
        }
        List<List<LogRecord>> open = new ArrayList<>(byActivity.values());
        List<LogRecord> schedule = new ArrayList<>();
        while (!open.isEmpty()) {
            if (!schedule.isEmpty() && random.nextInt(3) == 0) {
                schedule.add(schedule.get(random.nextInt(schedule.size())));
            }
            int chosen = random.nextInt(open.size());
            schedule.add(open.get(chosen).removeFirst());
            open.removeIf(List::isEmpty);
        }
        return schedule;
    }

    /** Activities that were sealed. */
    static Set<String> sealed(List<CoverEvent> events) {
        Set<String> sealed = new HashSet<>();
        for (CoverEvent event : events) {
            if (event instanceof org.weijifen.contracts.insurance.BordereauSealed) {
                sealed.add(event.activityId());
            }
        }
        return sealed;
    }
}

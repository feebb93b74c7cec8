package org.weijifen.simulation;

import java.util.HashSet;
import java.util.Set;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.blacklist.SanctionLifted;
import org.weijifen.contracts.blacklist.VolunteerSanctionsEnded;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.testkit.memory.InMemoryLog;
import org.weijifen.testkit.simulation.Density;

/** How much happened, as the topics tell. */
final class TopicDensity {
    private TopicDensity() {}

    static Density of(InMemoryLog log) {
        Set<String> reversals = new HashSet<>();
        for (String topic : Set.of(Topics.BLACKLIST_CASES, Topics.BLACKLIST_VOLUNTEER_CASES)) {
            for (LogRecord r : log.records(topic)) {
                String type = r.headers().getOrDefault("ce_type", "");
                if (type.equals(SanctionLifted.TYPE) || type.equals(VolunteerSanctionsEnded.TYPE)) {
                    reversals.add(r.headers().getOrDefault("ce_id", ""));
                }
            }
        }
        return new Density(
                keys(log, Topics.REGISTRY_ORGANIZATIONS),
                keys(log, Topics.REGISTRY_VOLUNTEERS),
                reversals.size());
    }

    private static int keys(InMemoryLog log, String topic) {
        Set<String> keys = new HashSet<>();
        log.records(topic).forEach(r -> keys.add(String.valueOf(r.key())));
        return keys.size();
    }
}

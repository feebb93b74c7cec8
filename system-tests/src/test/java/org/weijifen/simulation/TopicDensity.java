package org.weijifen.simulation;

import java.util.HashSet;
import java.util.Set;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.blacklist.SanctionLifted;
import org.weijifen.contracts.blacklist.VolunteerSanctionsEnded;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.testkit.simulation.Density;
import org.weijifen.testkit.simulation.World;

/** How much happened, as the topics tell. */
final class TopicDensity {
    private TopicDensity() {}

    static Density of(World world) {
        Set<String> reversals = new HashSet<>();
        for (String topic : Set.of(Topics.BLACKLIST_CASES, Topics.BLACKLIST_VOLUNTEER_CASES)) {
            for (LogRecord r : GoodRecords.of(world, topic)) {
                String type = r.headers().getOrDefault("ce_type", "");
                if (type.equals(SanctionLifted.TYPE) || type.equals(VolunteerSanctionsEnded.TYPE)) {
                    reversals.add(r.headers().getOrDefault("ce_id", ""));
                }
            }
        }
        return new Density(
                keys(world, Topics.REGISTRY_ORGANIZATIONS),
                keys(world, Topics.REGISTRY_VOLUNTEERS),
                reversals.size());
    }

    private static int keys(World world, String topic) {
        Set<String> keys = new HashSet<>();
        GoodRecords.of(world, topic).forEach(r -> keys.add(String.valueOf(r.key())));
        return keys.size();
    }
}

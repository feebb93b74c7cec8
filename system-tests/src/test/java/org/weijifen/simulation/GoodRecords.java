package org.weijifen.simulation;

import java.util.List;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.testkit.simulation.World;

/** What the services wrote to a topic, without what the frame spoilt. */
final class GoodRecords {
    private GoodRecords() {}

    /** Partition by partition, each in order of offset. */
    static List<LogRecord> of(World world, String topic) {
        return world.log().records(topic).stream().filter(r -> !world.isSpoilt(r)).toList();
    }
}

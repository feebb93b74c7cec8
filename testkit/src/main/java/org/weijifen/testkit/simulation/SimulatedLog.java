package org.weijifen.testkit.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.weijifen.platform.port.EventLog;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.platform.port.UnavailableException;
import org.weijifen.testkit.memory.InMemoryLog;

/**
 * The log as one instance sees it: the records of one call arrive in any order, each may get lost
 * or lose its acknowledgement, and a spoilt one may follow.
 */
public final class SimulatedLog implements EventLog {
    private static final Comparator<LogRecord> ANY_FIXED_ORDER =
            Comparator.comparing(LogRecord::topic)
                    .thenComparing(r -> String.valueOf(r.key()))
                    .thenComparing(r -> r.headers().getOrDefault("ce_id", ""));

    private final Simulation simulation;
    private final InMemoryLog log;
    private final Poison poison;

    SimulatedLog(Simulation simulation, InMemoryLog log, Poison poison) {
        this.simulation = simulation;
        this.log = log;
        this.poison = poison;
    }

    @Override
    public List<Boolean> send(List<LogRecord> records) {
        simulation.at("send", records.size());
        List<LogRecord> order = new ArrayList<>(records);
        order.sort(ANY_FIXED_ORDER);
        for (int i = order.size() - 1; i > 0; i--) {
            Collections.swap(order, i, simulation.random().nextInt(i + 1));
        }
        Set<LogRecord> acknowledged = Collections.newSetFromMap(new IdentityHashMap<>());
        for (LogRecord logRecord : order) {
            if (sendOne(logRecord)) {
                acknowledged.add(logRecord);
            }
        }
        simulation.at("sent");
        return records.stream().map(acknowledged::contains).toList();
    }

    private boolean sendOne(LogRecord logRecord) {
        FaultPlan faults = simulation.faults();
        if (faults.strikes(Fault.SEND_LOST)) {
            simulation.hit(Fault.SEND_LOST);
            return false;
        }
        log.append(logRecord);
        poison.perhapsAfter(logRecord);
        if (faults.strikes(Fault.SEND_UNACKNOWLEDGED)) {
            simulation.hit(Fault.SEND_UNACKNOWLEDGED);
            return false;
        }
        return true;
    }

    @Override
    public void readToEnd(Collection<String> topics, Consumer<LogRecord> reader) {
        simulation.at("readToEnd");
        if (simulation.faults().strikes(Fault.READ_UNAVAILABLE)) {
            simulation.hit(Fault.READ_UNAVAILABLE);
            throw new UnavailableException("simulated: readToEnd", null);
        }
        log.readToEnd(topics, reader);
        simulation.at("read");
    }
}

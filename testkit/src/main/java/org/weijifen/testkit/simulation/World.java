package org.weijifen.testkit.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.testkit.memory.InMemoryLog;

/** Services, log and clocks under one scheduler. */
public final class World {
    private static final int INSTANCES = 2;
    private static final int SUPERVISOR_WEIGHT = 4;
    private static final int CLIENT_WEIGHT = 6;
    private static final int DRAIN_ROUNDS = 60;

    private final Simulation simulation;
    private final InMemoryLog log;
    private final SimulatedClocks clocks;
    private final List<ServiceHost<?>> hosts = new ArrayList<>();
    private final Poison poison;
    private final Rest rest = new Rest(this);
    private int clientsAtWork;
    private Density density = Density.NONE;

    public World(Simulation simulation, int partitions, Instant start) {
        this.simulation = simulation;
        log = new InMemoryLog(partitions);
        clocks = new SimulatedClocks(simulation, start);
        poison = new Poison(simulation, log, hosts);
    }

    /** Adds a service with two instances; they start with {@link #start}. */
    public <M> ServiceHost<M> add(ServiceBlueprint<M> blueprint) {
        var host = new ServiceHost<>(this, blueprint, INSTANCES);
        hosts.add(host);
        return host;
    }

    /** Starts all instances, and what restarts and rebalances them. */
    public void start() {
        hosts.forEach(ServiceHost::startMissing);
        simulation.spawn("supervisor", null, SUPERVISOR_WEIGHT, this::supervise);
        simulation.spawn("rebalancer", null, 1, this::rebalance);
        simulation.spawn("operator", null, 1, new Operator(simulation, hosts)::work);
    }

    private void supervise() {
        while (true) {
            simulation.await(this::isAnyMissing);
            for (ServiceHost<?> host : hosts) {
                if (host.isMissing()) {
                    host.startMissing();
                    host.reassign();
                }
            }
        }
    }

    private boolean isAnyMissing() {
        for (ServiceHost<?> host : hosts) {
            if (host.isMissing()) {
                return true;
            }
        }
        return false;
    }

    private void rebalance() {
        while (true) {
            simulation.await(() -> simulation.faults().isOn());
            ServiceHost<?> host = hosts.get(simulation.random().nextInt(hosts.size()));
            if (host.isWhole() && simulation.faults().strikes(Fault.REBALANCE) && host.reassign()) {
                simulation.hit(Fault.REBALANCE);
            }
            simulation.at("rebalancer");
        }
    }

    /** Adds a client; {@link #awaitClients} waits for all of them. */
    public void client(String name, Runnable body) {
        clientsAtWork++;
        simulation.spawn(
                name,
                null,
                CLIENT_WEIGHT,
                () -> {
                    body.run();
                    clientsAtWork--;
                });
    }

    /** Called by the main actor. */
    public void awaitClients() {
        simulation.await(() -> clientsAtWork == 0);
    }

    /**
     * Called by the main actor: faults off, then everybody runs until nothing is left to do.
     *
     * @throws Violation if it never comes to rest
     */
    public void drain() {
        simulation.faults().off();
        for (int round = 0; round < DRAIN_ROUNDS; round++) {
            simulation.awaitQuiet();
            long before = rest.effects();
            hosts.forEach(h -> h.ready().forEach(ServiceInstance::wantTick));
            clocks.passReal(20_000);
            simulation.awaitQuiet();
            if (rest.effects() == before && rest.whatIsLeft().isEmpty()) {
                return;
            }
        }
        throw new Violation("does not come to rest: " + rest.whatIsLeft());
    }

    /** Called by the main actor after a drain: every group reads everything once more. */
    public void replayFromZero() {
        hosts.forEach(h -> h.group().rewindToStart());
        drain();
    }

    /**
     * Contract of the codec: the same id always means the same bytes. Answers the distinct count.
     */
    public int requireSameBytesPerId() {
        Map<String, LogRecord> byId = new HashMap<>();
        for (String topic : log.topics()) {
            if (!topic.endsWith(".dead-letters")) {
                log.records(topic).stream()
                        .filter(r -> !poison.isSpoilt(r))
                        .forEach(r -> requireSame(byId, r));
            }
        }
        return byId.size();
    }

    /**
     * Each group has parked every malformed record that it read, and nothing else. Only at rest.
     */
    public void requireDueDeadLetters() {
        poison.requireDueLetters();
    }

    /** Whether the record is one that the schedule spoilt: no service wrote it. */
    public boolean isSpoilt(LogRecord logRecord) {
        return poison.isSpoilt(logRecord);
    }

    Poison poison() {
        return poison;
    }

    /** Whether any database holds an event that the log may not have yet. */
    boolean hasUnpublished() {
        return hosts.stream().anyMatch(h -> !h.pendingOutboxes().isEmpty());
    }

    private static void requireSame(Map<String, LogRecord> byId, LogRecord logRecord) {
        String id = logRecord.headers().getOrDefault("ce_id", "");
        LogRecord first = byId.putIfAbsent(id, logRecord);
        Violation.unless(
                first == null
                        || (Arrays.equals(first.value(), logRecord.value())
                                && first.headers().equals(logRecord.headers())),
                "two events share the id " + id + " on " + logRecord.topic());
    }

    /** Told by the scenario, of what was accepted. */
    public void happened(Density much) {
        density = much;
    }

    Density density() {
        return density;
    }

    public Simulation simulation() {
        return simulation;
    }

    public InMemoryLog log() {
        return log;
    }

    public SimulatedClocks clocks() {
        return clocks;
    }

    public List<ServiceHost<?>> hosts() {
        return hosts;
    }
}

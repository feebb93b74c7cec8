package org.weijifen.testkit.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.metrics.Meters;
import org.weijifen.platform.port.UnavailableException;
import org.weijifen.platform.service.ServiceFrame;
import org.weijifen.testkit.memory.InMemoryDocuments;
import org.weijifen.testkit.memory.RememberingStates;
import org.weijifen.testkit.memory.SeededIds;

/** A service of the simulated world: its database, its group, its instances. */
public final class ServiceHost<M> {
    private static final int BOOT_WEIGHT = 10;
    private static final int LONGEST_OUTAGE_STEPS = 200;

    private final World world;
    private final Simulation simulation;
    private final ServiceBlueprint<M> blueprint;
    private final InMemoryDocuments database = new InMemoryDocuments();
    private final RememberingStates states = new RememberingStates();
    private final List<@Nullable ServiceInstance<M>> instances = new ArrayList<>();
    private final Backups backups = new Backups(database);
    private @Nullable ConsumerGroup group;
    private int started;

    ServiceHost(World world, ServiceBlueprint<M> blueprint, int instanceCount) {
        this.world = world;
        this.simulation = world.simulation();
        this.blueprint = blueprint;
        for (int i = 0; i < instanceCount; i++) {
            instances.add(null);
        }
    }

    public String name() {
        return blueprint.definition().name();
    }

    public InMemoryDocuments database() {
        return database;
    }

    public ServiceBlueprint<M> blueprint() {
        return blueprint;
    }

    /**
     * One request to whichever instance the balancer picks. Runs inside that instance's process.
     *
     * @throws UnavailableException also if the instance died on the way: nobody knows what was done
     */
    public <T> T call(Function<M, T> request) {
        List<ServiceInstance<M>> ready = ready();
        if (ready.isEmpty()) {
            simulation.rest(20);
            throw new UnavailableException(name() + " has no instance", null);
        }
        ServiceInstance<M> instance = ready.get(simulation.random().nextInt(ready.size()));
        Actor client = simulation.me();
        client.enter(instance.process());
        try {
            simulation.at("request");
            T answer = request.apply(instance.module());
            simulation.at("reply");
            return answer;
        } catch (SimulatedCrash e) {
            throw new UnavailableException(instance.process().name() + " died", e);
        } finally {
            client.enter(null);
        }
    }

    /** Domain time as any one instance reads it; a yield point follows. */
    public Instant readClock() {
        List<ServiceInstance<M>> ready = ready();
        return ready.isEmpty()
                ? world.clocks().now()
                : ready.get(simulation.random().nextInt(ready.size())).clocks().now();
    }

    /** As a client does: again with the same key until there is an answer. */
    public <T> T insist(Function<M, T> request) {
        Actor caller = simulation.me();
        backups.enter(caller);
        try {
            while (true) {
                try {
                    return call(request);
                } catch (UnavailableException e) {
                    simulation.rest(20);
                }
            }
        } finally {
            backups.leave(caller);
        }
    }

    /**
     * From now on the operator may restore this service's database from a backup.
     *
     * @param derived collections of which nothing is in an event, but which follow from events
     */
    public void survivesRestore(Set<String> derived) {
        backups.allowRestore(derived);
    }

    /**
     * From now on the operator may empty this service's database.
     *
     * @param partlyTold collections of which events do not tell all; not while there are any
     */
    public void survivesRebuildWithout(Set<String> partlyTold) {
        backups.allowRebuild(partlyTold);
    }

    Backups backups() {
        return backups;
    }

    /** Whether its database may get lost now: nobody waits for an answer, every event is out. */
    boolean isCalm() {
        return !backups.isCalled()
                && isWhole()
                && ready().stream().allMatch(ServiceInstance::isTold);
    }

    /** All instances die and the database is another one; answers whether that changed anything. */
    boolean lose(Fault fault) {
        if (!isCalm() || !pendingOutboxes().isEmpty() || !backups.lose(fault)) {
            return false;
        }
        ready().forEach(i -> i.process().crash());
        return true;
    }

    /** Starts an instance wherever there is none. */
    void startMissing() {
        for (int i = 0; i < instances.size(); i++) {
            ServiceInstance<M> instance = instances.get(i);
            if (instance == null || !instance.process().isAlive()) {
                start(i);
            }
        }
    }

    boolean isMissing() {
        for (ServiceInstance<M> instance : instances) {
            if (instance == null || !instance.process().isAlive()) {
                return true;
            }
        }
        return false;
    }

    private void start(int index) {
        var process = new SimulatedProcess(name() + "#" + index + "." + started++);
        var ports =
                new ServiceFrame.Ports(
                        new SimulatedDocuments(
                                simulation,
                                database,
                                (collection, writes) ->
                                        backups.committed(simulation.me(), collection, writes)),
                        new SimulatedLog(simulation, world.log(), world.poison()),
                        new ProcessClocks(world),
                        new SeededIds(simulation.random().nextLong()),
                        Meters.none());
        ConsumerGroup shared = group == null ? newGroup(ports) : group;
        group = shared;
        var instance = new ServiceInstance<>(simulation, blueprint, ports, states, process, shared);
        instances.set(index, instance);
        boolean first = started <= instances.size();
        if (!first && simulation.faults().strikes(Fault.OLDER_OFFSET)) {
            shared.setBack(simulation.faults().details());
        }
        simulation.spawn(
                process.name() + ".boot",
                process,
                BOOT_WEIGHT,
                () -> {
                    if (!first && simulation.faults().isOn()) {
                        simulation.rest(LONGEST_OUTAGE_STEPS);
                    }
                    instance.boot(this::reassign);
                });
    }

    private ConsumerGroup newGroup(ServiceFrame.Ports ports) {
        var probe = new ServiceFrame(blueprint.definition(), ports);
        return new ConsumerGroup(
                simulation, world.log(), blueprint.start().on(probe, ports).reaction().topics());
    }

    /** Answers whether any partition moved. */
    boolean reassign() {
        return group().assign(ready().stream().map(ServiceInstance::process).toList());
    }

    boolean reads(String topic) {
        return group != null && group.reads(topic);
    }

    ConsumerGroup group() {
        ConsumerGroup shared = group;
        if (shared == null) {
            throw new IllegalStateException(name() + " was never started");
        }
        return shared;
    }

    List<ServiceInstance<M>> ready() {
        List<ServiceInstance<M>> ready = new ArrayList<>();
        for (ServiceInstance<M> instance : instances) {
            if (instance != null && instance.isReady()) {
                ready.add(instance);
            }
        }
        return ready;
    }

    boolean isWhole() {
        return ready().size() == instances.size();
    }

    /** Documents with unpublished events, as the database has them. */
    List<String> pendingOutboxes() {
        List<String> pending = new ArrayList<>();
        for (String collection : database.collections()) {
            database.findPending(collection, Long.MAX_VALUE, 10)
                    .forEach(d -> pending.add(name() + "/" + collection + "/" + d.id()));
        }
        return pending;
    }
}

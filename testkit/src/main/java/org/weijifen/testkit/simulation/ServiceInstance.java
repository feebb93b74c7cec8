package org.weijifen.testkit.simulation;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.StateCodec;
import org.weijifen.platform.boot.BackgroundWork;
import org.weijifen.platform.consume.BatchConsumer;
import org.weijifen.platform.deadline.DeadlineRunner;
import org.weijifen.platform.port.Clocks;
import org.weijifen.platform.port.UnavailableException;
import org.weijifen.platform.service.ServiceFrame;

/** One process of a service: relay, consumer and background actors over one frame. */
final class ServiceInstance<M> {
    private static final int RELAY_WEIGHT = 10;
    private static final int CONSUMER_WEIGHT = 10;
    private static final int BACKGROUND_WEIGHT = 1;
    private static final int BACK_OFF_STEPS = 30;
    private static final long SWEEP_AGE_MILLIS = 10_000;

    private final Simulation simulation;
    private final ServiceBlueprint<M> blueprint;
    private final ServiceFrame.Ports ports;
    private final ServiceFrame frame;
    private final SimulatedProcess process;
    private final ConsumerGroup group;
    private @Nullable RunningService<M> running;
    private boolean tickWanted;

    ServiceInstance(
            Simulation simulation,
            ServiceBlueprint<M> blueprint,
            ServiceFrame.Ports ports,
            StateCodec states,
            SimulatedProcess process,
            ConsumerGroup group) {
        this.simulation = simulation;
        this.blueprint = blueprint;
        this.ports = blueprint.ports().apply(ports);
        this.process = process;
        this.group = group;
        frame = new ServiceFrame(blueprint.definition(), this.ports, states);
    }

    SimulatedProcess process() {
        return process;
    }

    Clocks clocks() {
        return ports.clocks();
    }

    boolean isReady() {
        return running != null && process.isAlive();
    }

    M module() {
        RunningService<M> service = running;
        if (service == null) {
            throw new UnavailableException(process.name() + " is starting", null);
        }
        return service.module();
    }

    /** Body of the boot actor: as the production start, generation first. */
    void boot(Runnable whenReady) {
        untilAvailable(frame::establishGeneration);
        RunningService<M> service = blueprint.start().on(frame, ports);
        running = service;
        BatchConsumer consumer = frame.consumer(service.reaction());
        spawn("relay", RELAY_WEIGHT, () -> !frame.relay().isIdle(), this::relay);
        spawn("consumer", CONSUMER_WEIGHT, () -> group.hasWork(process), () -> consume(consumer));
        DeadlineRunner deadlines = frame.deadlineRunner(service.deadlineTargets());
        spawn(
                "background",
                BACKGROUND_WEIGHT,
                () -> tickWanted || simulation.faults().isOn(),
                () -> tick(service, deadlines));
        whenReady.run();
    }

    private void spawn(String part, int weight, BooleanSupplier ready, Runnable body) {
        simulation.spawn(
                process.name() + "." + part,
                process,
                weight,
                () -> {
                    while (true) {
                        simulation.await(ready);
                        body.run();
                    }
                });
    }

    private void untilAvailable(Runnable body) {
        while (true) {
            try {
                body.run();
                return;
            } catch (UnavailableException e) {
                simulation.rest(BACK_OFF_STEPS);
            }
        }
    }

    private void relay() {
        try {
            if (!frame.relay().step()) {
                simulation.rest(BACK_OFF_STEPS);
            }
        } catch (UnavailableException e) {
            simulation.rest(BACK_OFF_STEPS);
        }
    }

    private void consume(BatchConsumer consumer) {
        ConsumerGroup.Polled polled = group.poll(process);
        if (polled.records().isEmpty()) {
            return;
        }
        if (blueprint.acknowledgeFirst()) {
            group.acknowledge(polled);
        }
        try {
            simulation.at("polled", polled.records().size());
            consumer.accept(polled.records());
            simulation.at("acknowledge");
            group.acknowledge(polled);
        } catch (UnavailableException e) {
            group.rewind(polled);
            simulation.rest(BACK_OFF_STEPS);
        }
    }

    void wantTick() {
        tickWanted = true;
    }

    private void tick(RunningService<M> service, DeadlineRunner deadlines) {
        boolean thorough = tickWanted;
        simulation.at("tick");
        try {
            while (deadlines.runDue() > 0) {
                simulation.at("fired");
            }
            for (BackgroundWork work : service.works()) {
                work.runSome();
            }
            boolean all = thorough || simulation.random().nextInt(4) == 0;
            frame.sweep(all ? -1 : SWEEP_AGE_MILLIS);
        } catch (UnavailableException e) {
            simulation.rest(BACK_OFF_STEPS);
        }
        if (thorough) {
            tickWanted = false;
        }
    }

    /** Pieces of background work that are left. */
    long openWork() {
        RunningService<M> service = running;
        return service == null ? 0 : service.works().stream().mapToLong(BackgroundWork::open).sum();
    }
}

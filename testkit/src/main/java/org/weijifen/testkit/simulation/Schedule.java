package org.weijifen.testkit.simulation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.port.StoredDocument;

/** One run of a scenario under one seed. */
public final class Schedule {
    private static final int TRACE_LINES = 40;

    private Schedule() {}

    /**
     * How it went.
     *
     * @param turns times at which somebody could have gone on
     * @param interruptions how often somebody else went on then
     * @param digest of all choices: equal for equal seeds
     * @param end of all documents' states at the end
     * @param density how much happened, if it held
     * @param violation what did not hold, {@code null} if all did
     * @param trace the last choices, only with a violation
     * @param story what happened, only with a violation
     */
    public record Result(
            long seed,
            long steps,
            long turns,
            long interruptions,
            long digest,
            long end,
            Map<Fault, Long> hits,
            Density density,
            @Nullable String violation,
            List<String> trace,
            List<String> story) {

        /** Hits of all faults together. */
        public long allHits() {
            return hits.values().stream().mapToLong(Long::longValue).sum();
        }

        /** Whether enough happened for the schedule to count. */
        public boolean counts() {
            return density.counts(steps, allHits());
        }
    }

    /** Runs it. */
    public static Result run(Scenario scenario, long seed) {
        return run(scenario, seed, Plan.WHOLE);
    }

    /** Runs what the plan leaves of it; the same plan is the same schedule again. */
    public static Result run(Scenario scenario, long seed, Plan plan) {
        return run(scenario, seed, plan.filter(), plan.limit(), plan.calm());
    }

    static Result run(
            Scenario whole, long seed, FaultFilter filter, WorkloadLimit limit, Calm calm) {
        Scenario scenario = whole.within(limit);
        var simulation = new Simulation(seed, scenario.mostSteps(), filter, calm);
        var world = new World(simulation, scenario.partitions(), scenario.start());
        String violation = null;
        try {
            simulation.run(() -> scenario.play(world));
        } catch (RuntimeException e) {
            violation = describe(e);
        }
        return new Result(
                seed,
                simulation.steps(),
                simulation.turns().chances(),
                simulation.turns().interruptions(),
                simulation.trace().digest(),
                endOf(scenario, world),
                simulation.faults().hits(),
                violation == null ? world.density() : Density.NONE,
                violation,
                violation == null ? List.of() : simulation.trace().tail(TRACE_LINES),
                violation == null ? List.of() : scenario.story(world));
    }

    private static String describe(Throwable e) {
        var text = new StringBuilder(String.valueOf(e instanceof Violation ? e.getMessage() : e));
        if (!(e instanceof Violation)) {
            for (Throwable t = e; t != null; t = t.getCause()) {
                text.append("\n  because ").append(t);
                for (StackTraceElement frame : t.getStackTrace()) {
                    if (frame.getClassName().startsWith("org.weijifen")) {
                        text.append("\n    at ").append(frame);
                    }
                }
            }
        }
        return text.toString();
    }

    private static long endOf(Scenario scenario, World world) {
        long end = 7;
        for (ServiceHost<?> host : world.hosts()) {
            for (String collection : host.database().collections()) {
                for (StoredDocument d : host.database().all(collection)) {
                    end = (end * 31 + d.id().hashCode()) * 31 + scenario.endState(d).hashCode();
                }
            }
        }
        return end;
    }
}

package org.weijifen.testkit.simulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Many schedules of one scenario: seed, seed + 1, and so on. */
public final class Campaign {
    private static final int REPORTED = 10;

    private final Scenario scenario;
    private final long firstSeed;
    private final int schedules;
    private final Consumer<String> progress;
    private final List<Schedule.Result> violations = new ArrayList<>();
    private final Map<Fault, Long> hits = new EnumMap<>(Fault.class);
    private final Set<Long> ends = new HashSet<>();
    private long steps;
    private int finished;

    /**
     * What came of them.
     *
     * @param violations those that failed, with seed and trace
     */
    public record Summary(
            int schedules,
            long steps,
            int distinctEnds,
            Map<Fault, Long> hits,
            List<Schedule.Result> violations) {}

    /**
     * @param progress gets a line for every tenth part and for every violation
     */
    public Campaign(Scenario scenario, long firstSeed, int schedules, Consumer<String> progress) {
        this.scenario = scenario;
        this.firstSeed = firstSeed;
        this.schedules = schedules;
        this.progress = progress;
        for (Fault fault : Fault.values()) {
            hits.put(fault, 0L);
        }
    }

    /** Runs them, so many side by side; each is still deterministic in itself. */
    public Summary run(int sideBySide) {
        var next = new AtomicLong();
        try (ExecutorService pool = Executors.newFixedThreadPool(sideBySide)) {
            for (int i = 0; i < sideBySide; i++) {
                pool.execute(
                        () -> {
                            for (long n = next.getAndIncrement();
                                    n < schedules;
                                    n = next.getAndIncrement()) {
                                add(Schedule.run(scenario, firstSeed + n));
                            }
                        });
            }
            pool.shutdown();
            if (!pool.awaitTermination(1, TimeUnit.DAYS)) {
                throw new IllegalStateException("a schedule hangs");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return new Summary(schedules, steps, ends.size(), hits, violations);
    }

    private synchronized void add(Schedule.Result result) {
        finished++;
        steps += result.steps();
        ends.add(result.end());
        result.hits().forEach((fault, count) -> hits.merge(fault, count, Long::sum));
        if (result.violation() != null) {
            violations.add(result);
            if (violations.size() <= REPORTED) {
                progress.accept("violation with seed " + result.seed() + ": " + result.violation());
            }
        }
        if (finished % Math.max(1, schedules / 10) == 0) {
            progress.accept(
                    "%d of %d schedules, %d steps, %d violations"
                            .formatted(finished, schedules, steps, violations.size()));
        }
    }
}

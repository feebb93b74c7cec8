package org.weijifen.testkit.simulation;

import java.util.ArrayList;
import java.util.Comparator;
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
    private static final long NANOS_BETWEEN_LINES = TimeUnit.SECONDS.toNanos(2);

    /** A workload that hardly ever counts must not run for ever. */
    private static final int MOST_ROUNDS = 20;

    private final Scenario scenario;
    private final long firstSeed;
    private final int schedules;
    private final Consumer<String> progress;
    private final List<Schedule.Result> violations = new ArrayList<>();
    private final Map<Fault, Long> hits = new EnumMap<>(Fault.class);
    private final Set<Long> ends = new HashSet<>();
    private long steps;
    private int finished;
    private int counted;
    private int wanted;
    private long started;
    private long lastLine;

    /**
     * What came of them.
     *
     * @param schedules how many were run
     * @param counted how many of those were dense enough to count
     * @param violations those that failed, by seed
     */
    public record Summary(
            int schedules,
            int counted,
            long steps,
            int distinctEnds,
            Map<Fault, Long> hits,
            List<Schedule.Result> violations) {}

    /**
     * @param progress gets a line every few seconds and for every violation
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
        begin();
        round(0, schedules, sideBySide);
        return summary();
    }

    /** The same, going on with further seeds until so many schedules counted, or one failed. */
    public Summary runUntilCounted(int sideBySide) {
        begin();
        int done = 0;
        for (int i = 0; i < MOST_ROUNDS && counted < schedules && violations.isEmpty(); i++) {
            int missing = schedules - counted;
            wanted = done + missing;
            round(done, wanted, sideBySide);
            done = wanted;
        }
        return summary();
    }

    private void begin() {
        wanted = schedules;
        started = System.nanoTime();
        lastLine = started;
    }

    private void round(int from, int until, int sideBySide) {
        var next = new AtomicLong(from);
        try (ExecutorService pool = Executors.newFixedThreadPool(sideBySide)) {
            for (int i = 0; i < sideBySide; i++) {
                pool.execute(
                        () -> {
                            for (long n = next.getAndIncrement();
                                    n < until;
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
    }

    private Summary summary() {
        List<Schedule.Result> bySeed = new ArrayList<>(violations);
        bySeed.sort(Comparator.comparingLong(Schedule.Result::seed));
        return new Summary(finished, counted, steps, ends.size(), hits, List.copyOf(bySeed));
    }

    private synchronized void add(Schedule.Result result) {
        finished++;
        steps += result.steps();
        counted += result.counts() ? 1 : 0;
        ends.add(result.end());
        result.hits().forEach((fault, count) -> hits.merge(fault, count, Long::sum));
        if (result.violation() != null) {
            violations.add(result);
            if (violations.size() <= REPORTED) {
                progress.accept("violation with seed " + result.seed() + ": " + result.violation());
            }
        }
        long now = System.nanoTime();
        if (now - lastLine >= NANOS_BETWEEN_LINES || finished == wanted) {
            lastLine = now;
            double perSecond = finished / Math.max(1e-9, (now - started) / 1e9);
            progress.accept(
                    "%d of %d schedules, %.0f per second, %d steps, %d violations, about %.0f s left"
                            .formatted(
                                    finished,
                                    wanted,
                                    perSecond,
                                    steps,
                                    violations.size(),
                                    (wanted - finished) / perSecond));
        }
    }
}

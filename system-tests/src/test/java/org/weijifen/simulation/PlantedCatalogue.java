package org.weijifen.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.weijifen.simulation.planted.Planted;
import org.weijifen.simulation.planted.PlantedBug;
import org.weijifen.testkit.simulation.Schedule;
import org.weijifen.testkit.simulation.ViolationKind;

/** Hunts planted bugs: how many schedules it takes, from each of five first seeds. */
final class PlantedCatalogue {
    /** A bug that is not found by then is not found. */
    static final int MOST_SCHEDULES = 2_000;

    static final int SEEDS = 5;

    /** Far enough apart that no campaign runs into the next one's seeds. */
    private static final long APART = 1_000_003;

    private final long firstSeed;
    private final int mostSchedules;
    private final Consumer<String> progress;

    /** The first schedule that failed. */
    record Caught(int schedules, String violation) {}

    PlantedCatalogue(long firstSeed, int mostSchedules, Consumer<String> progress) {
        this.firstSeed = firstSeed;
        this.mostSchedules = mostSchedules;
        this.progress = progress;
    }

    /** The first seed of a campaign, by its number from 0. */
    long seed(int campaign) {
        return firstSeed + campaign * APART;
    }

    /** Runs one campaign after the other until the bug is found; empty if it is not. */
    Optional<Caught> hunt(PlantedBug bug, int campaign) {
        var workload = new MainJobWorkload(Planted.of(bug));
        for (int n = 0; n < mostSchedules; n++) {
            String violation = Schedule.run(workload, seed(campaign) + n).violation();
            if (violation != null) {
                return Optional.of(new Caught(n + 1, violation));
            }
        }
        return Optional.empty();
    }

    /** All of them from all seeds, as a table; answers whether each was found from every seed. */
    boolean hunt(List<PlantedBug> bugs, int sideBySide) {
        progress.accept("schedules until found, from %d first seeds".formatted(SEEDS));
        Map<PlantedBug, Boolean> found = new ConcurrentSkipListMap<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(sideBySide)) {
            for (PlantedBug bug : bugs) {
                pool.execute(() -> found.put(bug, row(bug)));
            }
            pool.shutdown();
            if (!pool.awaitTermination(1, TimeUnit.DAYS)) {
                throw new IllegalStateException("a schedule hangs");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        long missed = bugs.stream().filter(b -> !found.getOrDefault(b, false)).count();
        progress.accept("planted: %d bugs, %d not found".formatted(bugs.size(), missed));
        return missed == 0;
    }

    private boolean row(PlantedBug bug) {
        List<String> counts = new ArrayList<>();
        Map<String, Integer> kinds = new TreeMap<>();
        for (int campaign = 0; campaign < SEEDS; campaign++) {
            Optional<Caught> caught = hunt(bug, campaign);
            counts.add(caught.map(c -> Integer.toString(c.schedules())).orElse("never"));
            caught.ifPresent(c -> kinds.merge(ViolationKind.of(c.violation()), 1, Integer::sum));
        }
        progress.accept(
                "%-38s %5s %5s %5s %5s %5s  %s"
                        .formatted(
                                bug,
                                counts.get(0),
                                counts.get(1),
                                counts.get(2),
                                counts.get(3),
                                counts.get(4),
                                String.join(" | ", kinds.keySet())));
        return !counts.contains("never");
    }
}

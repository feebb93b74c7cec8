package org.weijifen.simulation;

import java.util.Comparator;
import org.weijifen.testkit.simulation.Campaign;
import org.weijifen.testkit.simulation.Schedule;

/** {@code SimulateMain [--schedules N] [--seed S]}: exit code 1 if anything did not hold. */
public final class SimulateMain {
    private static final int SCHEDULES = 500;
    private static final long SEED = 20_190_305;
    private static final int SIDE_BY_SIDE = 2;

    private SimulateMain() {}

    public static void main(String[] args) {
        int schedules = Integer.parseInt(option(args, "--schedules", Integer.toString(SCHEDULES)));
        long seed = Long.parseLong(option(args, "--seed", Long.toString(SEED)));
        long start = System.nanoTime();
        Campaign.Summary summary =
                new Campaign(new MainJobWorkload(), seed, schedules, System.out::println)
                        .run(SIDE_BY_SIDE);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("simulate.seconds=%.1f%n", seconds);
        System.out.println("simulate.steps=" + summary.steps());
        System.out.println("simulate.distinct_end_states=" + summary.distinctEnds());
        Seen.counts().forEach((what, n) -> System.out.println("simulate.seen." + what + "=" + n));
        summary.hits()
                .forEach(
                        (fault, hits) -> System.out.println("simulate.hits." + fault + "=" + hits));
        long least = summary.hits().values().stream().mapToLong(Long::longValue).min().orElse(0);
        System.out.println("simulate.min_hits_per_fault=" + least);
        summary.violations().stream()
                .min(Comparator.comparingLong(Schedule.Result::seed))
                .ifPresent(SimulateMain::print);
        System.out.println(
                "simulate: "
                        + schedules
                        + " schedules, "
                        + summary.violations().size()
                        + " violations");
        System.exit(summary.violations().isEmpty() ? 0 : 1);
    }

    private static void print(Schedule.Result failed) {
        failed.trace().forEach(System.out::println);
        System.out.println("seed " + failed.seed() + ": " + failed.violation());
        System.out.println("again: --schedules 1 --seed " + failed.seed());
    }

    private static String option(String[] args, String name, String otherwise) {
        for (int i = 0; i < args.length - 1; i++) {
            if (args[i].equals(name)) {
                return args[i + 1];
            }
        }
        return otherwise;
    }
}

package org.weijifen.simulation;

import java.io.PrintStream;
import java.util.List;
import org.weijifen.simulation.planted.PlantedBug;
import org.weijifen.testkit.simulation.Campaign;
import org.weijifen.testkit.simulation.Plan;
import org.weijifen.testkit.simulation.Schedule;
import org.weijifen.testkit.simulation.Shrinker;
import org.weijifen.testkit.simulation.ViolationKind;

/** {@code ./dev simulate}: exit code 1 if anything did not hold, 2 if it was asked wrongly. */
public final class SimulateMain {
    private static final int SHRINK_TRIES = 1_000;
    private static final double NANOS = 1e9;

    private final Options options;
    private final PrintStream out;

    private SimulateMain(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    public static void main(String[] args) {
        Options options;
        try {
            options = Options.parse(args);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.print(Options.USAGE);
            System.exit(2);
            return;
        }
        System.exit(new SimulateMain(options, System.out).run() ? 0 : 1);
    }

    private boolean run() {
        if (options.catalogue()) {
            PlantedBug one = options.bug();
            List<PlantedBug> bugs = one == null ? List.of(PlantedBug.values()) : List.of(one);
            return new PlantedCatalogue(options.seed(), options.schedules(), out::println)
                    .hunt(bugs, options.jobs());
        }
        return options.plan() == null ? campaign() : replay(options.plan());
    }

    private boolean campaign() {
        long start = System.nanoTime();
        Campaign.Summary summary =
                new Campaign(
                                options.workload(),
                                options.seed(),
                                options.schedules(),
                                line -> out.println(shortened(line)))
                        .runUntilCounted(options.jobs());
        double seconds = (System.nanoTime() - start) / NANOS;
        Seen.counts().forEach((what, n) -> out.println("simulate.seen." + what + "=" + n));
        summary.hits().forEach((fault, n) -> out.println("simulate.hits." + fault + "=" + n));
        long least = summary.hits().values().stream().mapToLong(Long::longValue).min().orElse(0);
        out.println("simulate.min_hits_per_fault=" + least);
        out.println("simulate.steps=" + summary.steps());
        out.println("simulate.distinct_end_states=" + summary.distinctEnds());
        out.println("simulate.counted=" + summary.counted());
        out.println("simulate.not_counted=" + (summary.schedules() - summary.counted()));
        out.printf("simulate.seconds=%.1f%n", seconds);
        if (!summary.violations().isEmpty()) {
            shrink(summary.violations().getFirst());
        }
        int violations = summary.violations().size();
        conclude(violations == 0 ? summary.counted() : summary.schedules(), violations);
        return summary.violations().isEmpty();
    }

    private static String shortened(String line) {
        int end = line.indexOf('\n');
        return end < 0 ? line : line.substring(0, end) + " ...";
    }

    private void shrink(Schedule.Result failed) {
        out.println("seed " + failed.seed() + ": " + failed.violation());
        out.println("making seed " + failed.seed() + " shorter ...");
        new Shrinker(options.workload(), failed.seed(), SHRINK_TRIES, out::println)
                .shrink()
                .ifPresentOrElse(
                        this::report,
                        () -> out.println("seed " + failed.seed() + " held when run again"));
    }

    private void report(Shrinker.Shrunk shrunk) {
        Schedule.Result after = shrunk.after();
        print(after);
        out.printf(
                "shrunk in %d tries: steps %d -> %d, interruptions %d -> %d, strikes %d -> %d,"
                        + " requests %d -> %d%n",
                shrunk.tries(),
                shrunk.before().steps(),
                after.steps(),
                shrunk.before().interruptions(),
                after.interruptions(),
                shrunk.strikesBefore(),
                shrunk.strikes(),
                shrunk.requestsBefore(),
                shrunk.requests());
        String bug = options.bug() == null ? "" : " --bug " + options.bug();
        out.println(
                "again: ./dev simulate --seed "
                        + after.seed()
                        + bug
                        + " --plan \""
                        + shrunk.plan()
                        + "\"");
        out.println(
                "as a test: arguments(\""
                        + ViolationKind.of(String.valueOf(after.violation()))
                        + "\", "
                        + after.seed()
                        + "L, \""
                        + shrunk.plan()
                        + "\"),");
    }

    private boolean replay(Plan plan) {
        Schedule.Result result = Schedule.run(options.workload(), options.seed(), plan);
        print(result);
        conclude(1, result.violation() == null ? 0 : 1);
        return result.violation() == null;
    }

    private void print(Schedule.Result result) {
        result.trace().forEach(out::println);
        if (!result.story().isEmpty()) {
            out.println("accepted requests:");
            result.story().forEach(line -> out.println("  " + line));
        }
        result.hits()
                .forEach(
                        (fault, hits) -> {
                            if (hits > 0) {
                                out.println("simulate.hits." + fault + "=" + hits);
                            }
                        });
        out.println("simulate.steps=" + result.steps());
        if (result.violation() != null) {
            out.println("violation: " + result.violation());
        }
    }

    private void conclude(int schedules, int violations) {
        out.println("simulate: " + schedules + " schedules, " + violations + " violations");
    }
}

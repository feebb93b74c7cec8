package org.weijifen.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.simulation.planted.Planted;
import org.weijifen.simulation.planted.PlantedBug;
import org.weijifen.testkit.simulation.Plan;

/**
 * What {@code ./dev simulate} is asked for.
 *
 * @param plan what of the one seed is played; {@code null} for a campaign
 * @param catalogue whether every planted bug is hunted
 * @param bug a planted bug to run with; {@code null} for none
 */
record Options(
        int schedules,
        long seed,
        int jobs,
        @Nullable Plan plan,
        boolean catalogue,
        @Nullable PlantedBug bug) {
    static final String USAGE =
            """
            --schedules N   so many schedules that count (500); with --planted: at most so many (2000)
            --seed S        the first one's seed (20190305)
            --plan P        play only what the plan leaves of seed S; print the trace
            --bug NAME      with this planted bug
            --planted       hunt every planted bug, or the one of --bug, from five seeds
            --jobs J        so many schedules side by side (one per core)
            """;
    private static final int SCHEDULES = 500;
    private static final int MOST_PLANTED = PlantedCatalogue.MOST_SCHEDULES;
    private static final long SEED = 20_190_305;
    private static final Set<String> WITH_VALUE =
            Set.of("--schedules", "--seed", "--plan", "--bug", "--jobs");
    private static final String PLANTED = "--planted";

    /**
     * @throws IllegalArgumentException for what is no option
     */
    static Options parse(String... args) {
        List<String> given = Arrays.asList(args);
        for (int i = 0; i < args.length; i++) {
            boolean takesValue = WITH_VALUE.contains(args[i]);
            if (!takesValue && !args[i].equals(PLANTED) || takesValue && i + 1 == args.length) {
                throw new IllegalArgumentException("not understood: " + args[i]);
            }
            i += takesValue ? 1 : 0;
        }
        return new Options(
                valueOf(given, "--schedules")
                        .map(Integer::parseInt)
                        .orElse(given.contains(PLANTED) ? MOST_PLANTED : SCHEDULES),
                valueOf(given, "--seed").map(Long::parseLong).orElse(SEED),
                valueOf(given, "--jobs")
                        .map(Integer::parseInt)
                        .orElse(Runtime.getRuntime().availableProcessors()),
                valueOf(given, "--plan").map(Plan::parse).orElse(null),
                given.contains(PLANTED),
                valueOf(given, "--bug").map(PlantedBug::valueOf).orElse(null));
    }

    private static Optional<String> valueOf(List<String> given, String option) {
        int at = given.indexOf(option);
        return at < 0 ? Optional.empty() : Optional.of(given.get(at + 1));
    }

    MainJobWorkload workload() {
        return bug == null ? new MainJobWorkload() : new MainJobWorkload(Planted.of(bug));
    }
}

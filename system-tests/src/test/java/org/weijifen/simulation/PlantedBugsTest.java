package org.weijifen.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.weijifen.simulation.planted.Planted;
import org.weijifen.simulation.planted.PlantedBug;
import org.weijifen.testkit.simulation.Plan;
import org.weijifen.testkit.simulation.Schedule;
import org.weijifen.testkit.simulation.Shrinker;
import org.weijifen.testkit.simulation.ViolationKind;

/**
 * The simulation proves itself: what we broke on purpose, it finds. One first seed each; {@code
 * ./dev simulate --planted} takes all five.
 */
class PlantedBugsTest {
    private static final long SEED = Long.getLong("simulate.seed", 20_190_305L);
    private static final int TRIES = 400;

    private final PlantedCatalogue catalogue =
            new PlantedCatalogue(SEED, PlantedCatalogue.MOST_SCHEDULES, System.out::println);

    @ParameterizedTest
    @EnumSource
    void aPlantedBugIsFound(PlantedBug bug) {
        Optional<PlantedCatalogue.Caught> caught = catalogue.hunt(bug, 0);
        assertThat(caught).as("schedules until %s was found", bug).isPresent();
    }

    @Test
    void aFoundBugIsMadeShortAndFoundAgainFromItsPlan() {
        PlantedBug bug = PlantedBug.MEMO_IN_MEMORY;
        var workload = new MainJobWorkload(Planted.of(bug));
        long seed = SEED + catalogue.hunt(bug, 0).orElseThrow().schedules() - 1;

        Shrinker.Shrunk shrunk =
                new Shrinker(workload, seed, TRIES, line -> {}).shrink().orElseThrow();

        assertThat(shrunk.strikes()).isLessThan(Math.max(2, shrunk.strikesBefore() / 4));
        assertThat(shrunk.requests()).isLessThan(shrunk.requestsBefore() / 2);
        Schedule.Result again = Schedule.run(workload, seed, Plan.parse(shrunk.plan().toString()));
        assertThat(again).isEqualTo(shrunk.after());
        assertThat(ViolationKind.of(String.valueOf(again.violation())))
                .isEqualTo(ViolationKind.of(String.valueOf(shrunk.before().violation())));
        // Without the bug the same plan holds: it is the bug that the plan shows.
        assertThat(Schedule.run(new MainJobWorkload(), seed, shrunk.plan()).violation()).isNull();
    }
}

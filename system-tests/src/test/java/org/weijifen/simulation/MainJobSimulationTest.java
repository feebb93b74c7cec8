package org.weijifen.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.weijifen.testkit.simulation.Campaign;
import org.weijifen.testkit.simulation.Fault;
import org.weijifen.testkit.simulation.Schedule;

/**
 * The main job under many schedules. {@code -Dsimulate.seed} and {@code -Dsimulate.schedules}
 * choose others.
 */
class MainJobSimulationTest {
    private static final long SEED = Long.getLong("simulate.seed", 20_190_305L);
    private static final int SCHEDULES = Integer.getInteger("simulate.schedules", 500);

    @Test
    void theInvariantsHoldUnderEverySchedule() {
        Campaign.Summary summary =
                new Campaign(new MainJobWorkload(), SEED, SCHEDULES, System.out::println).run(2);
        assertThat(summary.violations())
                .as("make one short with ./dev simulate --schedules 1 --seed <seed>")
                .extracting(v -> v.seed() + ": " + v.violation())
                .isEmpty();
        assertThat(summary.hits()).containsOnlyKeys(Fault.values());
        if (SCHEDULES >= 100) {
            assertThat(summary.hits().values()).allMatch(hits -> hits >= SCHEDULES / 10);
            assertThat(Seen.counts())
                    .containsKeys(
                            "sanctions_reversed", "sanctions_cut", "stars_lost", "lines_issued");
        }
    }

    @Test
    void theSameSeedIsTheSameSchedule() {
        Schedule.Result first = Schedule.run(new MainJobWorkload(), SEED);
        assertThat(Schedule.run(new MainJobWorkload(), SEED)).isEqualTo(first);
    }
}

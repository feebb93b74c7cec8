package org.weijifen.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weijifen.testkit.simulation.Campaign;
import org.weijifen.testkit.simulation.Fault;
import org.weijifen.testkit.simulation.Schedule;

/**
 * The main job under many schedules. {@code -Dsimulate.seed} and {@code -Dsimulate.schedules}
 * choose others.
 */
class MainJobSimulationTest {
    private static final long SEED = Long.getLong("simulate.seed", 20_190_305L);
    private static final int PLANTED_SCHEDULES = 300;
    private static final int SCHEDULES = Integer.getInteger("simulate.schedules", 500);

    @Test
    void theInvariantsHoldUnderEverySchedule() {
        Campaign.Summary summary =
                new Campaign(new MainJobWorkload(), SEED, SCHEDULES, System.out::println).run(2);
        assertThat(summary.violations())
                .as("repeat one with -Dsimulate.schedules=1 -Dsimulate.seed=<seed>")
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "registry-service",
                "activity-service",
                "insurance-service",
                "reward-service",
                "blacklist-service"
            })
    void aServiceThatAcknowledgesBeforeCommittingIsCaught(String service) {
        var planted = new MainJobWorkload(Set.of(service));
        boolean caught = false;
        for (long seed = SEED; seed < SEED + PLANTED_SCHEDULES && !caught; seed++) {
            caught = Schedule.run(planted, seed).violation() != null;
        }
        assertThat(caught).isTrue();
    }

    @Test
    void theSameSeedIsTheSameSchedule() {
        Schedule.Result first = Schedule.run(new MainJobWorkload(), SEED);
        assertThat(Schedule.run(new MainJobWorkload(), SEED).digest()).isEqualTo(first.digest());
    }
}

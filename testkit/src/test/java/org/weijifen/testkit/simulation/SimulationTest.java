package org.weijifen.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.weijifen.testkit.simulation.ToyJars.Counting;

/** The frame proves itself on a toy: honest schedules pass, planted bugs are caught. */
class SimulationTest {
    private static final long SEED = 20_190_305;

    @Test
    void anHonestToyHoldsUnderEverySchedule() {
        Campaign.Summary summary = campaign(Counting.HONEST, SEED, 400);
        assertThat(summary.violations()).isEmpty();
        assertThat(summary.hits().values()).allMatch(hits -> hits > 20);
        assertThat(summary.hits()).containsOnlyKeys(Fault.values());
        assertThat(summary.distinctEnds()).isGreaterThan(300);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theSameSeedIsTheSameSchedule(long seed) {
        Scenario toy = new ToyScenario(ToyJars.blueprint(Counting.HONEST));
        assertThat(Schedule.run(toy, seed)).isEqualTo(Schedule.run(toy, seed));
    }

    @ParameterizedTest
    @EnumSource(
            value = Counting.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"HONEST"})
    void aWrongFoldIsCaught(Counting counting) {
        assertThat(campaign(counting, SEED, 200).violations()).isNotEmpty();
    }

    @Test
    void acknowledgingBeforeCommittingIsCaught() {
        var hasty = ToyJars.blueprint(Counting.HONEST).acknowledgingFirst();
        // Replaying everything at the end would hide the loss: the judge looks before it, too.
        var summary = new Campaign(new ToyScenario(hasty), SEED, 200, line -> {}).run(2);
        assertThat(summary.violations()).isNotEmpty();
    }

    private static Campaign.Summary campaign(Counting counting, long seed, int schedules) {
        return new Campaign(
                        new ToyScenario(ToyJars.blueprint(counting)), seed, schedules, line -> {})
                .run(2);
    }
}

package org.weijifen.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.weijifen.testkit.simulation.ToyJars.Counting;

class CampaignTest {
    /** The toy, of which every other schedule is thin. */
    private static final class Uneven implements Scenario {
        private final Scenario toy = new ToyScenario(ToyJars.blueprint(Counting.HONEST));

        @Override
        public void play(World world) {
            toy.play(world);
            world.happened(new Density(2, 3, (int) (world.simulation().seed() % 2)));
        }

        @Override
        public Instant start() {
            return toy.start();
        }
    }

    @Test
    void goesOnUntilEnoughSchedulesCount() {
        List<String> progress = new ArrayList<>();
        Campaign.Summary summary =
                new Campaign(new Uneven(), 1, 20, progress::add).runUntilCounted(2);
        assertThat(summary.counted()).isGreaterThanOrEqualTo(20);
        assertThat(summary.schedules()).isBetween(38, 48);
        assertThat(progress).isNotEmpty();
    }

    @Test
    void aThinScheduleDoesNotCount() {
        assertThat(new Density(2, 3, 1).counts(200, 4)).isTrue();
        assertThat(new Density(2, 3, 1).counts(199, 4)).isFalse();
        assertThat(new Density(2, 3, 1).counts(200, 3)).isFalse();
        assertThat(new Density(1, 3, 1).counts(200, 4)).isFalse();
        assertThat(new Density(2, 2, 1).counts(200, 4)).isFalse();
        assertThat(new Density(2, 3, 0).counts(200, 4)).isFalse();
    }
}

package org.weijifen.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.weijifen.testkit.simulation.ToyJars.Counting;

class ShrinkerTest {
    private static final int TRIES = 200;

    @Test
    void aFailingScheduleIsMadeShortAndFailsAgainInTheSameWay() {
        var scenario = new ToyScenario(ToyJars.blueprint(Counting.LAST_ARRIVAL));
        long seed =
                LongStream.range(1, 200)
                        .filter(s -> Schedule.run(scenario, s).violation() != null)
                        .findFirst()
                        .orElseThrow();
        List<String> progress = new ArrayList<>();

        Shrinker.Shrunk shrunk =
                new Shrinker(scenario, seed, TRIES, progress::add).shrink().orElseThrow();

        String before = String.valueOf(shrunk.before().violation());
        assertThat(ViolationKind.of(String.valueOf(shrunk.after().violation())))
                .isEqualTo(ViolationKind.of(before));
        assertThat(shrunk.strikes()).isLessThan(Math.max(2, shrunk.strikesBefore() / 4));
        assertThat(shrunk.requests()).isLessThan(shrunk.requestsBefore() / 2);
        assertThat(shrunk.after().interruptions()).isLessThan(shrunk.before().interruptions() / 2);
        assertThat(shrunk.after().steps()).isLessThan(shrunk.before().steps());
        assertThat(shrunk.tries()).isLessThanOrEqualTo(TRIES);
        assertThat(progress).isNotEmpty();
        // The text is all that a person keeps.
        Plan again = Plan.parse(shrunk.plan().toString());
        assertThat(Schedule.run(scenario, seed, again)).isEqualTo(shrunk.after());
    }

    @Test
    void aScheduleThatHoldsIsLeftAlone() {
        var scenario = new ToyScenario(ToyJars.blueprint(Counting.HONEST));
        assertThat(new Shrinker(scenario, 1, TRIES, line -> {}).shrink()).isEmpty();
    }
}

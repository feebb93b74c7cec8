package org.weijifen.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.weijifen.testkit.simulation.ToyJars.Counting;

/** Strikes can be left out one by one, and everything before them stays as it was. */
class FaultFilterTest {
    private static final long SEED = 7;
    private static final int LEFT_OUT = 12;

    private record Strike(Fault fault, int ordinal) {}

    @Test
    void whatCameBeforeAStrikeThatIsLeftOutStaysTheSame() {
        List<Strike> all = strikes((fault, ordinal) -> true);
        List<Strike> fewer = strikes((fault, ordinal) -> ordinal != LEFT_OUT);

        assertThat(all).hasSizeGreaterThan(LEFT_OUT + 1);
        assertThat(all).extracting(Strike::ordinal).startsWith(1, 2, 3);
        assertThat(fewer.subList(0, LEFT_OUT)).isEqualTo(all.subList(0, LEFT_OUT));
        assertThat(fewer).isNotEqualTo(all);
    }

    @Test
    void withAllLeftOutNothingGoesWrong() {
        Simulation simulation = run((fault, ordinal) -> false);
        assertThat(simulation.faults().strikes()).isPositive();
        var hits = simulation.faults().hits();
        hits.remove(Fault.LOST_RACE);
        assertThat(hits.values()).containsOnly(0L);
    }

    private static List<Strike> strikes(FaultFilter filter) {
        List<Strike> strikes = new ArrayList<>();
        run(
                (fault, ordinal) -> {
                    strikes.add(new Strike(fault, ordinal));
                    return filter.allows(fault, ordinal);
                });
        return strikes;
    }

    private static Simulation run(FaultFilter filter) {
        var toy = new ToyScenario(ToyJars.blueprint(Counting.HONEST));
        var simulation = new Simulation(SEED, toy.mostSteps(), filter, Calm.NEVER);
        var world = new World(simulation, toy.partitions(), toy.start());
        simulation.run(() -> toy.play(world));
        return simulation;
    }
}

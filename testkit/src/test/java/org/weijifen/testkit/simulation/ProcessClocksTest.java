package org.weijifen.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A process's domain time is off by a bounded amount and never goes back. */
class ProcessClocksTest {
    private static final Instant START = Instant.parse("2026-01-05T01:00:00Z");
    private static final int SEEDS = 20;
    private static final int READINGS = 300;

    @Test
    void readsForwardOnlyNearTheWorldsTime() {
        int ahead = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            for (Duration off : readings(seed)) {
                assertThat(off.abs()).isLessThanOrEqualTo(Duration.ofMinutes(10));
                ahead += off.isPositive() ? 1 : 0;
            }
        }
        assertThat(ahead).isPositive();
    }

    /** How far each reading is from the world's time. */
    private static List<Duration> readings(long seed) {
        var simulation = new Simulation(seed, READINGS * 2L);
        var world = new World(simulation, 1, START);
        List<Duration> off = new ArrayList<>();
        simulation.run(
                () -> {
                    var clocks = new ProcessClocks(world);
                    Instant latest = Instant.MIN;
                    for (int i = 0; i < READINGS; i++) {
                        Instant read = clocks.now();
                        assertThat(read).isAfterOrEqualTo(latest);
                        latest = read;
                        off.add(Duration.between(world.clocks().read(), read));
                        world.clocks().set(world.clocks().read().plusSeconds(i % 7));
                    }
                });
        return off;
    }
}

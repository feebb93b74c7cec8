package org.weijifen.testkit.simulation;

import java.time.Duration;
import java.time.Instant;
import org.weijifen.platform.port.Clocks;

/**
 * The clocks as one process reads them. Its domain time is off by a bounded amount that changes
 * abruptly, but as it reads it, it never goes back (architecture.md section 1: only forward).
 * Without faults the clocks agree again.
 */
final class ProcessClocks implements Clocks {
    private static final int MOST_SECONDS_OFF = 600;
    private static final int MOST_REAL_SECONDS = 120;

    private final World world;
    private final Simulation simulation;
    private Duration off = Duration.ZERO;
    private Instant latest = Instant.MIN;

    ProcessClocks(World world) {
        this.world = world;
        simulation = world.simulation();
        perhapsStep();
    }

    @Override
    public Instant now() {
        perhapsStep();
        Instant read = reading();
        latest = read;
        simulation.at("clock");
        return read;
    }

    private Instant reading() {
        Instant domain = world.clocks().read();
        Instant shown = simulation.faults().isOn() ? domain.plus(off) : domain;
        return shown.isBefore(latest) ? latest : shown;
    }

    private void perhapsStep() {
        if (!simulation.faults().strikes(Fault.CLOCK_STEP)) {
            return;
        }
        var details = simulation.faults().details();
        boolean changes;
        if (details.nextInt(4) == 0) {
            changes = world.hasUnpublished();
            world.clocks().passReal(1_000L * (1 + details.nextInt(MOST_REAL_SECONDS)));
        } else {
            Instant before = reading();
            int seconds = details.nextInt(-MOST_SECONDS_OFF, MOST_SECONDS_OFF + 1);
            off = Duration.ofSeconds(seconds);
            changes = !reading().equals(before);
        }
        if (changes) {
            simulation.hit(Fault.CLOCK_STEP);
        }
    }

    @Override
    public long realMillis() {
        return world.clocks().realMillis();
    }

    @Override
    public void pause(long millis) {
        world.clocks().pause(millis);
    }
}

package org.weijifen.testkit.simulation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.weijifen.platform.port.Clocks;

/**
 * Both clocks of the simulated world. Real time goes a few milliseconds with every step and jumps
 * over pauses; domain time follows it and is moved by the workload.
 */
public final class SimulatedClocks implements Clocks {
    private static final long MILLIS_PER_STEP = 5;
    private static final int PAUSE_STEPS = 10;

    private final Simulation simulation;
    private Instant domain;
    private long pausedMillis;

    SimulatedClocks(Simulation simulation, Instant start) {
        this.simulation = simulation;
        domain = start.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Domain time; a yield point follows, so that the reading may be old when it is used. */
    @Override
    public Instant now() {
        Instant read = domain;
        simulation.at("clock");
        return read;
    }

    @Override
    public long realMillis() {
        return simulation.moment() * MILLIS_PER_STEP + pausedMillis;
    }

    @Override
    public void pause(long millis) {
        pausedMillis += Math.max(0, millis);
        simulation.rest(PAUSE_STEPS);
    }

    /** Domain time without a yield point: for the workload and the judge. */
    public Instant read() {
        return domain;
    }

    /** Moves the domain clock, only forward. */
    public void set(Instant to) {
        if (to.isAfter(domain)) {
            domain = to.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    void passReal(long millis) {
        pausedMillis += millis;
    }
}

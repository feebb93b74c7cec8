package org.weijifen.testkit.simulation;

/** Unwinds the actors that are still parked when a schedule is over. */
final class SimulationEnded extends Error {
    private static final long serialVersionUID = 1L;

    SimulationEnded() {
        super("the schedule is over", null, false, false);
    }
}

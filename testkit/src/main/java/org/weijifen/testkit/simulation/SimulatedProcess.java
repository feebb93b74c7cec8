package org.weijifen.testkit.simulation;

/** One operating-system process of the simulated world: alive until it crashes, never again. */
public final class SimulatedProcess {
    private final String name;
    private boolean alive = true;

    SimulatedProcess(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    boolean isAlive() {
        return alive;
    }

    void crash() {
        alive = false;
    }
}

package org.weijifen.testkit.simulation;

/**
 * The process dies here. An {@code Error}, so that nothing which handles exceptions can survive it.
 */
public final class SimulatedCrash extends Error {
    private static final long serialVersionUID = 1L;

    SimulatedCrash(String process) {
        super(process + " crashed", null, false, false);
    }
}

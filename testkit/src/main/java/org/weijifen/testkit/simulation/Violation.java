package org.weijifen.testkit.simulation;

/** What must hold did not hold. */
public final class Violation extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Violation(String message) {
        super(message);
    }

    /** Throws if {@code holds} is false. */
    public static void unless(boolean holds, String message) {
        if (!holds) {
            throw new Violation(message);
        }
    }
}

package org.weijifen.testkit.simulation;

/**
 * How much happened in a schedule, as its scenario saw it.
 *
 * @param reversals sanctions that were lifted, wholly or in part
 */
public record Density(int organizations, int volunteers, int reversals) {
    /** A scenario that does not count. */
    public static final Density NONE = new Density(0, 0, 0);

    private static final long LEAST_STEPS = 200;
    private static final int LEAST_ORGANIZATIONS = 2;
    private static final int LEAST_VOLUNTEERS = 3;
    private static final long LEAST_HITS = 4;

    /** Whether such a schedule counts as one: a thin one shows little by holding. */
    boolean counts(long steps, long hits) {
        return steps >= LEAST_STEPS
                && hits >= LEAST_HITS
                && organizations >= LEAST_ORGANIZATIONS
                && volunteers >= LEAST_VOLUNTEERS
                && reversals > 0;
    }
}

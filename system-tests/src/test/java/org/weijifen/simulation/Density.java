package org.weijifen.simulation;

/**
 * How much trouble a schedule really had: only what was accepted counts.
 *
 * @param organizations registered units and organisations
 * @param volunteers registered persons
 * @param reversals sanctions reversed as a whole
 * @param partialReversals sanctions cut on appeal
 */
record Density(int organizations, int volunteers, int reversals, int partialReversals) {
    private static final int ORGANIZATIONS = 2;
    private static final int VOLUNTEERS = 3;
    private static final long STEPS = 200;

    static Density of(Facts facts) {
        int reversals = 0;
        int cuts = 0;
        for (SanctionFacts sanction : facts.sanctions.values()) {
            reversals += sanction.isReversed() ? 1 : 0;
            cuts += sanction.isCut() ? 1 : 0;
        }
        return new Density(facts.organizations.size(), facts.persons.size(), reversals, cuts);
    }

    /** Whether the schedule is one of those that count. */
    boolean suffices(long steps) {
        return organizations >= ORGANIZATIONS
                && volunteers >= VOLUNTEERS
                && reversals + partialReversals >= 1
                && steps >= STEPS;
    }
}

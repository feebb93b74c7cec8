package org.weijifen.blacklist.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Contracts.md, invariant 6: whatever the order, the repetitions, the races, the crashes and the
 * lost databases, what was published folds to what a naive model of minutes says, each word of it
 * told once.
 */
class ConvergenceTest {
    private static final int SCHEDULES = 320;
    private static final int LOSING_SCHEDULES = 120;

    @Test
    void everyScheduleEndsWhereTheNaiveModelDoes() {
        Totals totals = play(SCHEDULES, false);
        // The schedules are worth something: they suppress, and they crash.
        assertThat(totals.suppressedKeys()).isGreaterThan(SCHEDULES);
        assertThat(totals.crashes()).isGreaterThan(SCHEDULES / 2);
    }

    @Test
    void aDatabaseThatIsLostOnTheWayMakesNoDifference() {
        Totals totals = play(LOSING_SCHEDULES, true);
        assertThat(totals.suppressedKeys()).isGreaterThan(LOSING_SCHEDULES);
        assertThat(totals.crashes()).isGreaterThan(LOSING_SCHEDULES / 2);
        assertThat(totals.losses()).isGreaterThan(LOSING_SCHEDULES);
        assertThat(totals.recoveredBeside()).isGreaterThan(LOSING_SCHEDULES / 4);
    }

    private record Totals(int suppressedKeys, int crashes, int losses, int recoveredBeside) {}

    private static Totals play(int schedules, boolean losing) {
        int suppressedKeys = 0;
        int crashes = 0;
        int losses = 0;
        int recoveredBeside = 0;
        for (long seed = 1; seed <= schedules; seed++) {
            var run = new ConvergenceRun(seed, losing);
            try {
                run.play();
                run.finish();
                suppressedKeys += run.check();
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed, e);
            }
            crashes += run.crashes;
            losses += run.losses;
            recoveredBeside += run.recoveredBeside;
        }
        return new Totals(suppressedKeys, crashes, losses, recoveredBeside);
    }
}

package org.weijifen.insurance.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.weijifen.contracts.insurance.CoverEndorsed;
import org.weijifen.testkit.memory.CrashingDocuments.Fate;

/** Covers come back from an emptied or restored database, and only what differs is told. */
class RecoveryTest {
    private static final int SCHEDULES = 300;

    @Test
    void whatWasToldCompletelyComesBackEqualAndIsNotToldAgain() {
        long endorsed = 0;
        for (long seed = 1; seed <= SCHEDULES; seed++) {
            endorsed +=
                    new LostDatabase(seed)
                            .comesBackEqual().stream()
                                    .filter(CoverEndorsed.class::isInstance)
                                    .count();
        }
        assertThat(endorsed).as("the histories are rich").isGreaterThan(SCHEDULES / 2);
    }

    @Test
    void factsOfTheMeantimeAreToldOnceWhateverWasLost() {
        for (long seed = 1; seed <= SCHEDULES; seed++) {
            var history = new LostDatabase(seed);
            history.isLostOnTheWay();
            history.endsAsTheFactsSay();
        }
    }

    @Test
    void brokenOffAnywhereAndBegunAgainItEndsTheSame() {
        int crashes = 0;
        for (long seed = 1; seed <= SCHEDULES; seed++) {
            var history = new LostDatabase(seed);
            history.isLostOnTheWay();
            Fate fate = Fate.values()[1 + (int) (seed % 3)];
            crashes += history.startsDying(fate) ? 1 : 0;
            history.endsAsTheFactsSay();
        }
        assertThat(crashes).isGreaterThan(SCHEDULES / 4);
    }

    @Test
    void twoInstancesRecoverSideBySide() {
        int met = 0;
        for (long seed = 1; seed <= SCHEDULES; seed++) {
            var history = new LostDatabase(seed);
            history.isLostOnTheWay();
            met += history.startsBesideAnother() ? 1 : 0;
            history.endsAsTheFactsSay();
        }
        assertThat(met).isGreaterThan(SCHEDULES / 4);
    }
}

package org.weijifen.insurance.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weijifen.insurance.wiring.Facts.ACTIVITY;
import static org.weijifen.insurance.wiring.Facts.filed;
import static org.weijifen.insurance.wiring.Facts.header;
import static org.weijifen.insurance.wiring.Facts.line;
import static org.weijifen.insurance.wiring.Facts.minute;
import static org.weijifen.insurance.wiring.Facts.registered;
import static org.weijifen.insurance.wiring.Facts.sealed;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.weijifen.contracts.activity.ActivityRescheduled;
import org.weijifen.contracts.activity.ActivityStatus;
import org.weijifen.contracts.insurance.CoverEndorsed;
import org.weijifen.contracts.insurance.CoverEvent;
import org.weijifen.insurance.cover.CoverView;
import org.weijifen.testkit.memory.CrashingDocuments.Fate;
import org.weijifen.testkit.memory.InMemoryDocuments;
import org.weijifen.testkit.memory.InMemoryDocuments.Backup;

/** Covers come back from an emptied or restored database, and only what differs is told. */
class RecoveryTest {
    private static final int SCHEDULES = 100;

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

    /** Nobody but this service tells that the cut-off has passed. */
    @Test
    void aCutoffThatOnlyADeadlineSawHasStillPassed() {
        var database = new InMemoryDocuments();
        var rig = new InsuranceRig(minute(-100), 1, database);
        rig.deliver(filed(1, line("v1")));
        rig.clocks.setNow(minute(3));
        rig.runDeadlines();
        assertThat(rig.publishedTypes()).containsExactly("CoverRefused");
        database.restore(Backup.EMPTY);
        rig.restart();
        assertThat(rig.view(ACTIVITY).status()).isEqualTo(CoverView.Status.CLOSED);
        rig.runDeadlines();
        assertThat(rig.publishedTypes()).containsExactly("CoverRefused");
    }

    @Test
    void endorsementsAreCountedOnAndKeepTheKnownTimeOfTheirFact() {
        var database = new InMemoryDocuments();
        var rig = new InsuranceRig(minute(-100), 1, database);
        rig.deliver(registered(1, "v1", -900));
        rig.deliver(filed(1, line("v1")), sealed(2, line("v1")));
        rig.deliver(rescheduled(3, 10, 200));
        assertThat(rig.publishedTypes())
                .containsExactly("CoverIssued", "BordereauSealed", "CoverEndorsed");
        database.restore(Backup.EMPTY);
        rig.clocks.setNow(minute(900));
        rig.tell(List.of(rescheduled(4, 20, 300)));
        rig.restart();
        List<CoverEvent> events = rig.published();
        assertThat(events).hasSize(4);
        var second = (CoverEndorsed) events.getLast();
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.occurredAt()).isEqualTo(minute(20));
        assertThat(second.periodUntil()).isEqualTo(minute(300));
        assertThat(second.endorsements()).isEmpty();
        assertThat(rig.view(ACTIVITY).endorsements()).isEqualTo(2);
    }

    private static ActivityRescheduled rescheduled(long revision, long at, long end) {
        return new ActivityRescheduled(
                revision, minute(at), ACTIVITY, header(ActivityStatus.FILED, 60, end));
    }
}

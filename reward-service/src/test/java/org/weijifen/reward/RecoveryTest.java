package org.weijifen.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.weijifen.reward.Facts.VOLUNTEER;
import static org.weijifen.reward.Facts.at;
import static org.weijifen.reward.Facts.days;
import static org.weijifen.reward.Facts.restored;
import static org.weijifen.reward.Facts.suppressed;
import static org.weijifen.reward.Facts.withdrawn;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.activity.HoursVerified;
import org.weijifen.contracts.reward.CertificateIssued;
import org.weijifen.contracts.reward.TierWithdrawn;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.reward.account.Account;
import org.weijifen.reward.benefit.Benefit.Status;
import org.weijifen.testkit.memory.CrashingDocuments.Fate;
import org.weijifen.testkit.memory.InMemoryDocuments.Backup;

/** Accounts come back from an emptied or restored database, and only what differs is told. */
class RecoveryTest {
    private static final int SCHEDULES = 100;

    private final RewardInstance reward = new RewardInstance(TestPolicies.GUSU);

    private void useHealthCheck() {
        String id = reward.account().benefits().getFirst().benefitId();
        reward.module().useBenefit().use(VOLUNTEER, id, reward.officer("use"));
    }

    @Test
    void whatWasToldCompletelyComesBackEqualAndIsNotToldAgain() {
        Map<String, Long> told =
                LongStream.rangeClosed(1, SCHEDULES)
                        .mapToObj(seed -> new LostAccounts(seed).comesBackEqual())
                        .flatMap(List::stream)
                        .collect(
                                Collectors.groupingBy(
                                        e -> e.getClass().getSimpleName(), Collectors.counting()));
        assertThat(told.keySet()).as("the histories are rich").hasSize(7);
        assertThat(told.values()).allMatch(n -> n > SCHEDULES / 4);
    }

    @Test
    void factsOfTheMeantimeAreToldOnceWhateverWasLost() {
        for (long seed = 1; seed <= SCHEDULES; seed++) {
            var history = new LostAccounts(seed);
            history.areLostOnTheWay();
            history.endAsTheFactsSay();
        }
    }

    @Test
    void brokenOffAnywhereAndBegunAgainItEndsTheSame() {
        int crashes = 0;
        for (long seed = 1; seed <= SCHEDULES; seed++) {
            var history = new LostAccounts(seed);
            history.areLostOnTheWay();
            Fate fate = Fate.values()[1 + (int) (seed % 3)];
            crashes += history.startDying(fate) ? 1 : 0;
            history.endAsTheFactsSay();
        }
        assertThat(crashes).isGreaterThan(SCHEDULES / 5);
    }

    @Test
    void twoInstancesRecoverSideBySide() {
        int met = 0;
        for (long seed = 1; seed <= SCHEDULES; seed++) {
            var history = new LostAccounts(seed);
            history.areLostOnTheWay();
            met += history.startBesideAnother() ? 1 : 0;
            history.endAsTheFactsSay();
        }
        assertThat(met).isGreaterThan(SCHEDULES / 4);
    }

    @Test
    void anOrdinalIsCountedOnAndTheInstantIsTheFactsOwn() {
        List<HoursVerified> records = days("a", "2026-01-05", 105 * 60);
        HoursVerified first = records.getFirst();
        reward.deliver(records);
        reward.deliver(suppressed(first, "san", 5, "2026-05-01T10:00"));
        List<Event> told = reward.published();
        reward.lose(Backup.EMPTY);
        reward.tell(List.of(restored(first, "san", 6, "2026-05-20T10:00")));
        reward.restart();
        List<CertificateIssued> issued =
                reward.published().stream()
                        .filter(CertificateIssued.class::isInstance)
                        .map(CertificateIssued.class::cast)
                        .toList();
        assertThat(reward.published()).containsAll(told);
        assertThat(issued).hasSize(2);
        assertThat(issued.getLast().replaces()).isEqualTo(issued.getFirst().certificateNumber());
        assertThat(issued.getLast().occurredAt()).isEqualTo(at("2026-05-20T10:00"));
        assertThat(reward.account().certificates())
                .extracting(c -> c.isValid(), c -> c.creditedMinutes())
                .containsExactly(tuple(false, 105L * 60), tuple(true, 105L * 60));
    }

    @Test
    void aUsedBenefitStaysUsedAndIsOverGrantedByAVoid() {
        List<HoursVerified> records = days("a", "2026-01-05", 105 * 60);
        reward.deliver(records);
        useHealthCheck();
        Account before = reward.account();
        reward.published();
        reward.lose(Backup.EMPTY);
        reward.restart();
        assertThat(reward.account()).isEqualTo(before);
        assertThatThrownBy(this::useHealthCheck)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal().code()).isEqualTo("BENEFIT_USED"));

        reward.lose(Backup.EMPTY);
        reward.tell(List.of(withdrawn(records.getFirst(), "2026-05-01T10:00")));
        reward.restart();
        assertThat(reward.account().benefits())
                .extracting(b -> b.status())
                .containsExactly(Status.OVER_GRANTED, Status.CANCELLED);
        assertThat(reward.published())
                .filteredOn(TierWithdrawn.class::isInstance)
                .extracting(Event::occurredAt)
                .containsExactly(at("2026-05-01T10:00"));
    }
}

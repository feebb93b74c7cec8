package org.weijifen.reward.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.weijifen.contracts.reward.BenefitCancelled;
import org.weijifen.contracts.reward.BenefitGranted;
import org.weijifen.contracts.reward.BenefitKind;
import org.weijifen.contracts.reward.BenefitUsed;
import org.weijifen.reward.benefit.Benefit.Status;

/** What the published events of a benefit say of it; uses of before benefit.used are events too. */
class PublishedBenefitsTest {
    private static final LocalDate VALID = LocalDate.of(2027, 12, 31);
    private static final LocalDate USED = LocalDate.of(2026, 3, 2);

    private static Instant day(int day) {
        return Instant.parse("2026-03-01T02:00:00Z").plusSeconds(86_400L * (day - 1));
    }

    private static BenefitGranted granted(int day) {
        return new BenefitGranted(
                day, day(day), "vol-1", "ben-1", BenefitKind.HEALTH_CHECK, 2026, VALID, "p1");
    }

    private static BenefitUsed used(int day) {
        return new BenefitUsed(
                day, day(day), "vol-1", "ben-1", BenefitKind.HEALTH_CHECK, 2026, USED);
    }

    private static BenefitCancelled cancelled(int day, boolean overGranted) {
        return new BenefitCancelled(
                day, day(day), "vol-1", "ben-1", BenefitKind.HEALTH_CHECK, 2026, overGranted);
    }

    private static Benefit benefit(Status status, int since, int grantedAt, LocalDate usedOn) {
        return new Benefit(
                "ben-1",
                BenefitKind.HEALTH_CHECK,
                2026,
                status,
                day(since),
                day(grantedAt),
                VALID,
                "p1",
                usedOn);
    }

    @Test
    void anUnusedOneIsGrantedAnewAndAUsedOneStandsAgain() {
        assertThat(
                        PublishedBenefits.benefits(
                                List.of(granted(1), cancelled(2, false), granted(3)), List.of()))
                .containsExactly(benefit(Status.GRANTED, 3, 3, null));
        assertThat(
                        PublishedBenefits.benefits(
                                List.of(granted(4), cancelled(3, true), used(2), granted(1)),
                                List.of()))
                .containsExactly(benefit(Status.USED, 4, 1, USED));
    }

    @Test
    void aUseThatIsInNoEventComesFromTheBackup() {
        var stored = benefit(Status.USED, 2, 1, USED);
        assertThat(PublishedBenefits.benefits(List.of(granted(1)), List.of(stored)))
                .containsExactly(stored);
        assertThat(PublishedBenefits.benefits(List.of(), List.of(stored))).isEmpty();
    }

    @Test
    void anOverGrantedOneWasUsedByThenAtTheLatest() {
        assertThat(PublishedBenefits.benefits(List.of(granted(1), cancelled(5, true)), List.of()))
                .containsExactly(benefit(Status.OVER_GRANTED, 5, 1, LocalDate.of(2026, 3, 5)));
    }
}

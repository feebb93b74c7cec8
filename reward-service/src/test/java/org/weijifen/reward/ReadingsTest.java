package org.weijifen.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weijifen.reward.Facts.at;
import static org.weijifen.reward.Facts.days;
import static org.weijifen.reward.Facts.interval;
import static org.weijifen.reward.Facts.restored;
import static org.weijifen.reward.Facts.suppressed;
import static org.weijifen.reward.Facts.verified;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.weijifen.contracts.activity.HoursVerified;
import org.weijifen.contracts.reward.BenefitGranted;
import org.weijifen.reward.benefit.Benefit;
import org.weijifen.scheme.PolicyVersion.SanctionWindow;

/**
 * X10 and X17 under the three readings of "two years", with X9's sanction of 20 December 2025: what
 * each suppresses is told to the accounts as blacklist-service tells it.
 */
class ReadingsTest {
    private final RewardInstance reward = new RewardInstance(TestPolicies.GUSU);

    /** X9: the third reading begins with the next year. */
    private static boolean isInside(SanctionWindow reading, Instant instant) {
        return !instant.isBefore(
                at(
                        reading == SanctionWindow.TWO_FULL_YEARS_AFTER
                                ? "2026-01-01T00:00"
                                : "2025-12-20T00:00"));
    }

    private void serve(SanctionWindow reading, HoursVerified record) {
        reward.deliver(List.of(record));
        if (isInside(reading, record.intervals().getFirst().startsAt())) {
            reward.deliver(List.of(suppressed(record, "san", 5, "2026-01-10T10:00")));
        }
    }

    private void reverse(SanctionWindow reading, HoursVerified record) {
        if (isInside(reading, record.intervals().getFirst().startsAt())) {
            reward.deliver(List.of(restored(record, "san", 6, "2026-05-10T10:00")));
        }
    }

    @ParameterizedTest
    @EnumSource(SanctionWindow.class)
    void x10TheOldYearsHealthCheck(SanctionWindow reading) {
        boolean third = reading == SanctionWindow.TWO_FULL_YEARS_AFTER;
        reward.deliver(days("genuine", "2025-03-01", 70 * 60));
        List<HoursVerified> late = days("late", "2025-12-22", 40 * 60);
        late.forEach(record -> serve(reading, record));
        assertThat(reward.account().creditedMinutes()).isEqualTo((third ? 110 : 70) * 60);
        assertThat(reward.account().suppressedMinutes()).isEqualTo((third ? 0 : 40) * 60);
        assertThat(reward.account().benefits()).hasSize(third ? 2 : 0);

        late.forEach(record -> reverse(reading, record));
        assertThat(reward.account().creditedMinutes()).isEqualTo(110 * 60);
        assertThat(reward.account().benefits())
                .extracting(Benefit::validUntil)
                .containsOnly(LocalDate.of(third ? 2026 : 2027, 12, 31));
        assertThat(reward.published())
                .filteredOn(BenefitGranted.class::isInstance)
                .hasSize(2)
                .allMatch(e -> e.occurredAt().isBefore(at("2026-01-01T00:00")) == third);
    }

    @ParameterizedTest
    @CsvSource({
        "MONTHS_24, 2025-12-22, 120, 180",
        "CURRENT_AND_NEXT_YEAR, 2025-12-22, 120, 180",
        "TWO_FULL_YEARS_AFTER, 2025-12-22, 300, 0",
        "TWO_FULL_YEARS_AFTER, 2026-01-05, 120, 180",
    })
    void x17WhatIsSuppressedDoesNotPassToTheOverlappingRecord(
            SanctionWindow reading, String day, long credited, long shadow) {
        HoursVerified first =
                verified("a", "2026-01-06T10:00", interval(day + "T09:00", day + "T12:00"));
        serve(reading, first);
        reward.deliver(
                List.of(
                        verified(
                                "b",
                                "2026-01-07T10:00",
                                interval(day + "T11:00", day + "T14:00"))));
        assertThat(reward.account().creditedMinutes()).isEqualTo(credited);
        assertThat(reward.account().suppressedMinutes()).isEqualTo(shadow);
        reverse(reading, first);
        assertThat(reward.account().creditedMinutes()).isEqualTo(300);
    }
}

package org.weijifen.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.weijifen.contracts.Interval;

class SchemePolicyTest {

    @Test
    void gusuSaysWhatTheDomainSays() {
        PolicyVersion policy = SchemePolicy.load("gusu-2019").on(LocalDate.of(2026, 3, 5));
        assertThat(policy.starThresholdMinutes())
                .containsExactly(6_000L, 18_000L, 36_000L, 60_000L, 90_000L);
        assertThat(policy.coverLimitsFen())
                .containsEntry("death", 10_000_000L)
                .containsEntry("medical", 300_000L);
        assertThat(policy.sanctionWindow()).isEqualTo(PolicyVersion.SanctionWindow.MONTHS_24);
    }

    @Test
    void anUnknownSchemeSaysWhichFileIsMissing() {
        assertThatThrownBy(() -> SchemePolicy.load("elsewhere"))
                .hasMessageContaining("policies/elsewhere.json");
    }

    @Test
    void aSessionOverNewYearTouchesTwoMonths() {
        var night =
                new Interval(
                        Instant.parse("2024-12-31T12:00:00Z"),
                        Instant.parse("2024-12-31T18:00:00Z"));
        assertThat(SchemeCalendar.monthsOf(night))
                .containsExactly(YearMonth.of(2024, 12), YearMonth.of(2025, 1));
        assertThat(SchemeCalendar.clip(night, YearMonth.of(2024, 12)).orElseThrow().minutes())
                .isEqualTo(240);
        assertThat(SchemeCalendar.clip(night, YearMonth.of(2025, 1)).orElseThrow().minutes())
                .isEqualTo(120);
    }
}

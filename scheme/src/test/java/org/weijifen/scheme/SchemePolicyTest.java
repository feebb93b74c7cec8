package org.weijifen.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1, 1, 1, 1, 1, burstRecords",
        "101, 1, 1, 1, 1, 1, 1, burstRecords",
        "1, 0, 1, 1, 1, 1, 1, burstMinutes",
        "1, 1, 101, 1, 1, 1, 1, lateRecords",
        "1, 1, 1, 101, 1, 1, 1, sameLengthRecords",
        "1, 1, 1, 1, 101, 1, 1, sameLengthPercent",
        "1, 1, 1, 1, 1, 0, 1, sameLengthActivities",
        "1, 1, 1, 1, 1, 1, 51, twoPlacesVolunteers",
    })
    void aTermThatADaysDocumentCannotHoldStopsTheStart(
            int burst,
            long minutes,
            int late,
            int same,
            int percent,
            int at,
            int two,
            String name) {
        assertThatThrownBy(
                        () -> new IrregularityTerms(burst, minutes, late, same, percent, at, two))
                .hasMessageContaining("irregularities." + name);
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

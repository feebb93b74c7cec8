package org.weijifen.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weijifen.scheme.WorkingDays.Span;
import org.weijifen.scheme.WorkingDays.Year;

class WorkingDaysTest {
    private static final WorkingDays DAYS =
            SchemePolicy.load("gusu-2019").on(LocalDate.of(2026, 3, 5)).workingDays();

    @ParameterizedTest
    @CsvSource({
        "2026-03-05, 0, 2026-03-05", // the day itself, worked or not
        "2026-03-07, 0, 2026-03-07",
        "2026-03-05, 1, 2026-03-06", // Thursday
        "2026-03-06, 1, 2026-03-09", // over a weekend
        "2026-03-07, 1, 2026-03-09", // from a Saturday
        "2026-03-05, 10, 2026-03-19",
        "2025-12-31, 1, 2026-01-04", // over New Year to a worked Sunday
        "2025-12-31, 2, 2026-01-05",
        "2026-02-13, 1, 2026-02-14", // a worked Saturday
        "2026-02-13, 2, 2026-02-24", // over the Spring Festival
        "2026-02-27, 1, 2026-02-28",
        "2025-01-24, 1, 2025-01-26", // a worked Sunday
        "2025-01-27, 1, 2025-02-05",
        "2025-09-30, 1, 2025-10-09",
        "2025-10-10, 1, 2025-10-11",
        "2026-09-24, 3, 2026-09-30", // Mid-Autumn, then three days at work
        "2026-09-30, 1, 2026-10-08",
        "2026-12-31, 1, 2027-01-01", // no data: Monday to Friday
        "2024-12-31, 1, 2025-01-02",
        "2024-02-08, 5, 2024-02-15"
    })
    void aTermEndsWithItsLastWorkingDay(LocalDate event, int days, LocalDate last) {
        assertThat(DAYS.after(event, days)).isEqualTo(last);
    }

    /** By another way: 261 weekdays less the 13 statutory holidays, whatever a notice moves. */
    @ParameterizedTest
    @CsvSource({"2025, 248", "2026, 248"})
    void aYearHasItsNumberOfWorkingDays(int year, long expected) {
        LocalDate first = LocalDate.of(year, 1, 1);
        assertThat(first.datesUntil(first.plusYears(1)).filter(DAYS::isWorkingDay).count())
                .isEqualTo(expected);
    }

    @Test
    void impossibleDataStopsTheStart() {
        LocalDate friday = LocalDate.of(2026, 3, 6);
        LocalDate saturday = LocalDate.of(2026, 3, 7);
        var span = new Span(friday, saturday);
        assertThatThrownBy(() -> new Span(saturday, friday)).hasMessageContaining("ends before");
        assertThatThrownBy(() -> new Year(2025, List.of(span), List.of()))
                .hasMessageContaining("another year");
        assertThatThrownBy(() -> new Year(2026, List.of(), List.of(friday)))
                .hasMessageContaining("make-up day 2026-03-06");
        assertThatThrownBy(() -> new Year(2026, List.of(span), List.of(saturday)))
                .hasMessageContaining("make-up day 2026-03-07");
        var year = new Year(2026, List.of(), List.of());
        assertThatThrownBy(() -> new WorkingDays(List.of(year, year)))
                .hasMessageContaining("two entries");
        assertThatThrownBy(() -> new CaseTerms(5, 60, 0, 20, 15, 60, 40, 1, 5))
                .hasMessageContaining("cases.defenceWorkingDays");
        assertThatThrownBy(() -> new CaseTerms(5, 60, 5, 20, 15, 501, 40, 1, 5))
                .hasMessageContaining("cases.appealWorkingDays");
    }
}

package org.weijifen.blacklist.sanction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weijifen.blacklist.Policies;
import org.weijifen.contracts.Period;
import org.weijifen.scheme.PolicyVersion;

/** Domain.md V5, X9. */
class SanctionWindowTest {

    @ParameterizedTest
    @CsvSource({
        // X9
        "MONTHS_24, 2025-12-20T00:00+08:00, 2025-12-20T00:00+08:00, 2027-12-20T00:00+08:00",
        "CURRENT_AND_NEXT_YEAR, 2025-12-20T00:00+08:00, 2025-12-20T00:00+08:00, 2027-01-01T00:00+08:00",
        "TWO_FULL_YEARS_AFTER, 2025-12-20T00:00+08:00, 2026-01-01T00:00+08:00, 2028-01-01T00:00+08:00",
        // 29 February
        "MONTHS_24, 2024-02-29T09:41+08:00, 2024-02-29T09:41+08:00, 2026-02-28T09:41+08:00",
        "MONTHS_24, 2024-02-28T09:41+08:00, 2024-02-28T09:41+08:00, 2026-02-28T09:41+08:00",
        "MONTHS_24, 2026-02-28T23:59+08:00, 2026-02-28T23:59+08:00, 2028-02-28T23:59+08:00",
        // the last and the first minute of a local year; the local date decides, not the UTC one
        "MONTHS_24, 2025-12-31T23:59+08:00, 2025-12-31T23:59+08:00, 2027-12-31T23:59+08:00",
        "CURRENT_AND_NEXT_YEAR, 2025-12-31T23:59+08:00, 2025-12-31T23:59+08:00, 2027-01-01T00:00+08:00",
        "CURRENT_AND_NEXT_YEAR, 2026-01-01T00:00+08:00, 2026-01-01T00:00+08:00, 2028-01-01T00:00+08:00",
        "TWO_FULL_YEARS_AFTER, 2025-12-31T23:59+08:00, 2026-01-01T00:00+08:00, 2028-01-01T00:00+08:00",
        "TWO_FULL_YEARS_AFTER, 2026-01-01T00:00+08:00, 2027-01-01T00:00+08:00, 2029-01-01T00:00+08:00",
    })
    void windowsOfTheThreeReadings(
            PolicyVersion.SanctionWindow reading, String effectiveAt, String from, String until) {
        PolicyVersion policy = Policies.with(reading, 24).versions().getFirst();
        assertThat(SanctionWindow.of(policy, at(effectiveAt)))
                .isEqualTo(new Period(at(from), at(until)));
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}

package org.weijifen.blacklist.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.weijifen.contracts.registry.VolunteerRegistered;
import org.weijifen.contracts.registry.VolunteerStanding;
import org.weijifen.contracts.registry.VolunteerStatus;
import org.weijifen.scheme.SchemeCalendar;

/** Since when a person is of age, by standings that name the birthday only while it is ahead. */
class PersonTest {
    private static final LocalDate BIRTHDAY = LocalDate.of(2026, 5, 4);

    @Test
    void aBirthdayStaysKnownAfterItHasCome() {
        Person known = told(told(null, 1, "2025-01-01", BIRTHDAY), 2, "2027-01-01", null);
        assertThat(known.isAdultOn(BIRTHDAY)).isTrue();
        assertThat(known.isAdultOn(BIRTHDAY.minusDays(1))).isFalse();
    }

    @Test
    void whoNeverHadOneAheadIsOfAgeSinceTheFirstWordOnly() {
        Person known = told(told(null, 1, "2025-01-01", null), 2, "2026-01-01", null);
        assertThat(known.isAdultOn(LocalDate.of(2025, 1, 1))).isTrue();
        assertThat(known.isAdultOn(LocalDate.of(2024, 12, 31))).isFalse();
    }

    @Test
    void aCorrectionToAMinorTakesWhatWasSaidBefore() {
        Person known = told(told(null, 1, "2025-01-01", null), 2, "2025-06-01", BIRTHDAY);
        assertThat(known.isAdultOn(LocalDate.of(2025, 7, 1))).isFalse();
        Person grown = told(known, 3, "2027-01-01", null);
        assertThat(grown.isAdultOn(LocalDate.of(2025, 7, 1))).isFalse();
    }

    @Test
    void aCorrectionToAnAdultHoldsFromItsOwnDayOn() {
        Person known = told(told(null, 1, "2025-01-01", BIRTHDAY), 2, "2025-06-01", null);
        assertThat(known.isAdultOn(LocalDate.of(2025, 6, 1))).isTrue();
        assertThat(known.isAdultOn(LocalDate.of(2025, 5, 31))).isFalse();
    }

    private static Person told(
            @Nullable Person known, long revision, String on, @Nullable LocalDate turns18On) {
        Instant at = SchemeCalendar.startOf(LocalDate.parse(on));
        var standing =
                new VolunteerStanding(
                        VolunteerStatus.ACTIVE,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        turns18On,
                        null,
                        null);
        return Person.told(known, new VolunteerRegistered(revision, at, "vol-1", standing));
    }
}

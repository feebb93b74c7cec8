package org.weijifen.insurance.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.weijifen.insurance.person.PersonFacts.Birthday;

class PersonFactsTest {
    private static final LocalDate BIRTHDAY = LocalDate.parse("2026-03-10");

    @Test
    void aBirthdayThatHasComeIsNotForgottenForEarlierDays() {
        var before = told(1, "2026-03-01T00:00:00Z", BIRTHDAY);
        var after = told(2, "2026-03-20T00:00:00Z", null);
        assertThat(before.join(after).isUnder(8, BIRTHDAY.minusDays(1))).isTrue();
        assertThat(before.join(after).isUnder(8, BIRTHDAY)).isFalse();
        assertThat(after.join(before)).isEqualTo(before.join(after));
    }

    @Test
    void aBirthdayThatWasCorrectedAwayIsForgotten() {
        var wrong = told(1, "2026-03-01T00:00:00Z", BIRTHDAY);
        var right = told(2, "2026-03-02T00:00:00Z", null);
        assertThat(wrong.join(right).isUnder(8, BIRTHDAY.minusDays(1))).isFalse();
    }

    private static PersonFacts told(long revision, String at, @Nullable LocalDate turns8) {
        return new PersonFacts(
                revision,
                Instant.parse(at),
                List.of(),
                List.of(),
                List.of(),
                turns8 == null ? null : new Birthday(turns8, revision),
                null,
                null);
    }
}

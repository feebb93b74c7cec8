package org.weijifen.registry.volunteer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The birthdays that others must know of, kept only while ahead: an adult's date of birth is nobody
 * else's business. Born on 29 February: 28 February in common years.
 */
public record Birthdays(
        @Nullable LocalDate turns8On,
        @Nullable LocalDate turns14On,
        @Nullable LocalDate turns18On) {

    /** Those of a birth date that still lie ahead of a local date. */
    public static Birthdays of(LocalDate birthDate, LocalDate today) {
        return new Birthdays(
                        birthDate.plusYears(8), birthDate.plusYears(14), birthDate.plusYears(18))
                .aheadOf(today);
    }

    Birthdays aheadOf(LocalDate today) {
        return new Birthdays(
                ahead(turns8On, today), ahead(turns14On, today), ahead(turns18On, today));
    }

    private static @Nullable LocalDate ahead(@Nullable LocalDate birthday, LocalDate today) {
        return birthday != null && birthday.isAfter(today) ? birthday : null;
    }
}

package org.weijifen.registry.identity;

import java.time.LocalDate;

/** What can be a living person's date of birth. */
public final class BirthDates {
    private static final int EARLIEST_YEAR = 1880;

    private BirthDates() {}

    /** A real date, not in the future and not before 1880. */
    public static boolean plausible(LocalDate birthDate, LocalDate today) {
        return !birthDate.isAfter(today) && birthDate.getYear() >= EARLIEST_YEAR;
    }
}

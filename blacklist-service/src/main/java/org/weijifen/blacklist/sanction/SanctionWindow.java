package org.weijifen.blacklist.sanction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.weijifen.contracts.Period;
import org.weijifen.scheme.PolicyVersion;
import org.weijifen.scheme.SchemeCalendar;

/** The three readings of "no hours for two years" (domain.md V5). Pure. */
public final class SanctionWindow {
    private SanctionWindow() {}

    /**
     * The concrete window {@code [from, until)}, in whole minutes.
     *
     * @param effectiveAt whole minute at which the sanction takes effect
     * @param policy the version in force at that instant (domain.md trap 19)
     */
    public static Period of(PolicyVersion policy, Instant effectiveAt) {
        LocalDateTime local = LocalDateTime.ofInstant(effectiveAt, SchemeCalendar.ZONE);
        int year = local.getYear();
        return switch (policy.sanctionWindow()) {
            // plusMonths lands on 28 Feb where 29 Feb does not exist, as V5 has it.
            case MONTHS_24 ->
                    new Period(
                            effectiveAt,
                            local.plusMonths(policy.sanctionWindowMonths())
                                    .atZone(SchemeCalendar.ZONE)
                                    .toInstant());
            case CURRENT_AND_NEXT_YEAR -> new Period(effectiveAt, newYear(year + 2));
            case TWO_FULL_YEARS_AFTER -> new Period(newYear(year + 1), newYear(year + 3));
        };
    }

    private static Instant newYear(int year) {
        return SchemeCalendar.startOf(LocalDate.of(year, 1, 1));
    }
}

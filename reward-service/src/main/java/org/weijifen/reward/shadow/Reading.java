package org.weijifen.reward.shadow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.weijifen.scheme.PolicyVersion;
import org.weijifen.scheme.SchemeCalendar;
import org.weijifen.scheme.SchemePolicy;

/**
 * By which reading of "two years" a window came to be (domain.md V5). The event tells the window
 * and not the reading, so the reading is named only where it makes that very window. Pure.
 */
final class Reading {
    private static final String CLAUSE = "V5";

    private Reading() {}

    static String of(Sanction.Imposed imposed, SchemePolicy policy) {
        Instant until = imposed.until();
        if (until == null) {
            return CLAUSE;
        }
        for (Instant at : List.of(imposed.from(), imposed.decidedAt())) {
            PolicyVersion version = policy.at(at);
            if (until.equals(endOf(version, imposed.from()))) {
                return CLAUSE + " " + version.sanctionWindow();
            }
        }
        return CLAUSE;
    }

    private static Instant endOf(PolicyVersion version, Instant from) {
        LocalDateTime local = LocalDateTime.ofInstant(from, SchemeCalendar.ZONE);
        return switch (version.sanctionWindow()) {
            case MONTHS_24 ->
                    local.plusMonths(version.sanctionWindowMonths())
                            .atZone(SchemeCalendar.ZONE)
                            .toInstant();
            case CURRENT_AND_NEXT_YEAR, TWO_FULL_YEARS_AFTER ->
                    SchemeCalendar.startOf(LocalDate.of(local.getYear() + 2, 1, 1));
        };
    }
}

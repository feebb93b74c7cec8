package org.weijifen.blacklist.caseflow;

import java.time.Instant;
import java.time.LocalDate;
import org.weijifen.scheme.SchemeCalendar;

/**
 * A running clock of a case.
 *
 * @param dueOn last local day of the term
 * @param missed noted once the term is over; nothing else follows from it
 */
public record CaseClock(DueTask task, LocalDate dueOn, boolean missed) {

    /** First instant at which it is too late. */
    Instant dueAt() {
        return SchemeCalendar.startOf(dueOn.plusDays(1));
    }

    boolean isOver(Instant now) {
        return !now.isBefore(dueAt());
    }

    CaseClock at(Instant now) {
        return new CaseClock(task, dueOn, isOver(now));
    }
}

package org.weijifen.insurance.overlap;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.Refusal.FieldError;
import org.weijifen.platform.aggregate.RefusedException;

/**
 * Local days that a caller asks for, both included.
 *
 * @param to at most {@link #DAYS_MAX} days in all
 */
public record DayRange(LocalDate from, LocalDate to) {
    static final int DAYS_MAX = 31;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    /**
     * @throws RefusedException INVALID for what is no day, or no such range
     */
    public static DayRange parse(String from, String to) {
        var range = new DayRange(day(from, "from"), day(to, "to"));
        if (range.to().isBefore(range.from())
                || !range.to().isBefore(range.from().plusDays(DAYS_MAX))) {
            throw refused("to");
        }
        return range;
    }

    List<LocalDate> days() {
        return from.datesUntil(to.plusDays(1)).toList();
    }

    private static LocalDate day(String text, String name) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException e) {
            // refused below
        }
        throw refused(name);
    }

    private static RefusedException refused(String name) {
        String detail =
                "Give from and to as local days such as 2026-03-07, to not before from, at most "
                        + DAYS_MAX
                        + " days in all.";
        return new RefusedException(
                new Refusal(
                        Refusal.Kind.INVALID,
                        "INVALID_PERIOD",
                        detail,
                        "from 与 to 须为当地日期（如 2026-03-07），to 不早于 from，合计不超过 " + DAYS_MAX + " 天。",
                        List.of(new FieldError("query:" + name, "INVALID_PERIOD", detail))));
    }
}

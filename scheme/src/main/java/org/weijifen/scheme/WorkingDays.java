package org.weijifen.scheme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The working days 工作日 by which the scheme's clocks run (domain.md H10, V7): Monday to Friday
 * without public holidays, and with the weekend days that are worked in their stead 调休. The days of
 * a year are those of the State Council's yearly notice 部分节假日安排的通知, kept as policy data. A year
 * without data counts Monday to Friday, so a term over its holidays ends early by them: add the
 * year's data when its notice appears, in November of the year before.
 *
 * @param years at most one entry for each year
 */
public record WorkingDays(List<Year> years) {

    /** Holidays and make-up workdays of one year. */
    public record Year(int year, List<Span> holidays, List<LocalDate> makeUpDays) {
        public Year {
            holidays = List.copyOf(holidays);
            makeUpDays = List.copyOf(makeUpDays);
            for (Span span : holidays) {
                check(
                        span.first().getYear() == year && span.last().getYear() == year,
                        "a holiday of " + year + " lies in another year");
            }
            for (LocalDate day : makeUpDays) {
                check(
                        day.getYear() == year && isWeekend(day) && !isHoliday(holidays, day),
                        "make-up day " + day + " is no weekend day of " + year + " off holidays");
            }
        }
    }

    /** Days from the first to the last, both included. */
    public record Span(LocalDate first, LocalDate last) {
        public Span {
            check(!last.isBefore(first), "a holiday ends before it begins: " + first);
        }
    }

    public WorkingDays {
        years = List.copyOf(years);
        check(
                years.stream().map(Year::year).distinct().count() == years.size(),
                "a year has two entries");
    }

    /** Whether offices work on that day. */
    public boolean isWorkingDay(LocalDate day) {
        Optional<Year> known = years.stream().filter(y -> y.year() == day.getYear()).findFirst();
        if (known.isEmpty()) {
            return !isWeekend(day);
        }
        return isWeekend(day)
                ? known.get().makeUpDays().contains(day)
                : !isHoliday(known.get().holidays(), day);
    }

    /**
     * The last day of a term of so many working days; the day of the event itself does not count.
     *
     * @param workingDays 0 for the day of the event
     */
    public LocalDate after(LocalDate event, int workingDays) {
        LocalDate day = event;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static boolean isHoliday(List<Span> holidays, LocalDate day) {
        return holidays.stream().anyMatch(h -> !day.isBefore(h.first()) && !day.isAfter(h.last()));
    }

    private static void check(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException("policy: workingDays: " + sentence);
        }
    }
}

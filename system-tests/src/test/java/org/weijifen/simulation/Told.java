package org.weijifen.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.weijifen.contracts.Interval;

/** Days, months and minutes, told once more than the services tell them. */
final class Told {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final long SECONDS = 60;

    private Told() {}

    static LocalDate dateOf(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** A minute is the epoch minute with which it begins. */
    static TreeSet<Long> minutes(Iterable<Interval> intervals) {
        var minutes = new TreeSet<Long>();
        for (Interval interval : intervals) {
            long until = interval.endsAt().getEpochSecond() / SECONDS;
            for (long m = interval.startsAt().getEpochSecond() / SECONDS; m < until; m++) {
                minutes.add(m);
            }
        }
        return minutes;
    }

    static Map<LocalDate, Long> minutesByDay(Iterable<Interval> intervals) {
        Map<LocalDate, Long> byDay = new HashMap<>();
        for (long minute : minutes(intervals)) {
            byDay.merge(dateOf(instantOf(minute)), 1L, Long::sum);
        }
        return byDay;
    }

    static Instant instantOf(long minute) {
        return Instant.ofEpochSecond(minute * SECONDS);
    }

    static YearMonth monthOf(long minute) {
        return YearMonth.from(dateOf(instantOf(minute)));
    }
}

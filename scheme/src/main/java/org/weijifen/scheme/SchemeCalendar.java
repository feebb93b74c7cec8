package org.weijifen.scheme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.weijifen.contracts.Interval;

/** Days, months and years of the scheme: {@code Asia/Shanghai} (domain.md H1, H6). Pure. */
public final class SchemeCalendar {
    /** Zone of all days and years. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private SchemeCalendar() {}

    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    public static YearMonth monthOf(Instant instant) {
        return YearMonth.from(dateOf(instant));
    }

    /** First instant of the local day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** First instant of the local month. */
    public static Instant startOf(YearMonth month) {
        return startOf(month.atDay(1));
    }

    /** The local months that an interval touches, in order. */
    public static List<YearMonth> monthsOf(Interval interval) {
        List<YearMonth> months = new ArrayList<>();
        YearMonth last = monthOf(interval.endsAt().minusMillis(1));
        for (YearMonth m = monthOf(interval.startsAt()); !m.isAfter(last); m = m.plusMonths(1)) {
            months.add(m);
        }
        return months;
    }

    /** The part of an interval inside a local month. */
    public static Optional<Interval> clip(Interval interval, YearMonth month) {
        return clip(interval, startOf(month), startOf(month.plusMonths(1)));
    }

    /** The part of an interval inside {@code [from, until)}. */
    public static Optional<Interval> clip(Interval interval, Instant from, Instant until) {
        Instant start = interval.startsAt().isBefore(from) ? from : interval.startsAt();
        Instant end = interval.endsAt().isAfter(until) ? until : interval.endsAt();
        return start.isBefore(end) ? Optional.of(new Interval(start, end)) : Optional.empty();
    }
}

package org.weijifen.insurance.exposure;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.Refusal.FieldError;
import org.weijifen.platform.aggregate.RefusedException;

/**
 * Time that a caller asks for, {@code [from, to)}, at most 7 days; every hour it touches counts.
 */
record HourRange(Instant from, Instant to) {
    private static final int DAYS_MAX = 7;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    /**
     * @param from ISO-8601 with an offset, for example {@code 2026-03-07T08:00:00+08:00}
     * @throws RefusedException INVALID for what is no time, or no such range
     */
    static HourRange parse(String from, String to) {
        var range = new HourRange(time(from, "from"), time(to, "to"));
        if (!range.to().isAfter(range.from())
                || range.to().isAfter(range.from().plus(Duration.ofDays(DAYS_MAX)))) {
            throw refused("to");
        }
        return range;
    }

    /** The hours as if of one place. */
    Stretch at(String place) {
        return Stretch.touchedBy(place, from, to);
    }

    private static Instant time(String text, String name) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            if (time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR) {
                return time.toInstant();
            }
        } catch (DateTimeException e) {
            // refused below
        }
        throw refused(name);
    }

    private static RefusedException refused(String name) {
        String detail =
                "Give from and to as times with an offset such as 2026-03-07T08:00:00Z (a plus sign"
                        + " is written %2B), to after from, at most "
                        + DAYS_MAX
                        + " days apart.";
        return new RefusedException(
                new Refusal(
                        Refusal.Kind.INVALID,
                        "INVALID_PERIOD",
                        detail,
                        "from 与 to 须为带时区偏移的时间（如 2026-03-07T08:00:00Z，加号写作 %2B），to 晚于 from，"
                                + "间隔不超过 "
                                + DAYS_MAX
                                + " 天。",
                        List.of(new FieldError("query:" + name, "INVALID_PERIOD", detail))));
    }
}

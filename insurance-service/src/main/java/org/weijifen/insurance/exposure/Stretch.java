package org.weijifen.insurance.exposure;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.weijifen.scheme.SchemeCalendar;

/**
 * Whole hours at one place. Hours of the scheme's zone begin with those of UTC.
 *
 * @param from begin of the first hour
 * @param until end of the last one
 */
record Stretch(String place, Instant from, Instant until) {

    /** Far above what activity-service takes (7 days): one fact never costs writes without end. */
    static final Duration LONGEST = Duration.ofDays(31);

    /** The hours that {@code [from, until)} touches, the first {@link #LONGEST} of them. */
    static Stretch touchedBy(String place, Instant from, Instant until) {
        Instant first = from.truncatedTo(ChronoUnit.HOURS);
        Instant cut = until.isAfter(first.plus(LONGEST)) ? first.plus(LONGEST) : until;
        Instant last = cut.truncatedTo(ChronoUnit.HOURS);
        return new Stretch(
                place, first, last.isBefore(cut) ? last.plus(Duration.ofHours(1)) : last);
    }

    /** These and one more; what meets at one place becomes one stretch. */
    static List<Stretch> with(List<Stretch> known, Stretch more) {
        List<Stretch> all = new ArrayList<>();
        Stretch joined = more;
        for (Stretch each : known) {
            if (each.meets(joined)) {
                joined = each.join(joined);
            } else {
                all.add(each);
            }
        }
        all.add(joined);
        return all;
    }

    private boolean meets(Stretch other) {
        return place.equals(other.place)
                && !from.isAfter(other.until)
                && !other.from.isAfter(until);
    }

    private Stretch join(Stretch other) {
        return new Stretch(
                place,
                from.isBefore(other.from) ? from : other.from,
                until.isAfter(other.until) ? until : other.until);
    }

    boolean contains(String where, Instant hour) {
        return place.equals(where) && !hour.isBefore(from) && hour.isBefore(until);
    }

    /** Begins of the hours, in order. */
    List<Instant> hours() {
        List<Instant> hours = new ArrayList<>();
        for (Instant hour = from; hour.isBefore(until); hour = hour.plus(Duration.ofHours(1))) {
            hours.add(hour);
        }
        return hours;
    }

    /** Local days of the hours, in order. */
    List<LocalDate> days() {
        LocalDate first = SchemeCalendar.dateOf(from);
        LocalDate last = SchemeCalendar.dateOf(until.minusNanos(1));
        return first.datesUntil(last.plusDays(1)).toList();
    }
}

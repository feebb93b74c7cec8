package org.weijifen.activity.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Interval;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.scheme.SchemeCalendar;

/** What the records of one person claim of one local day. Pure. */
public record DayMinutes(List<Share> shares) {

    /**
     * One record's minutes on the day.
     *
     * @param change the record's own count of changes: an older share never replaces a newer one
     */
    public record Share(String recordId, int change, long minutes) {}

    public DayMinutes {
        shares = List.copyOf(shares);
    }

    /** Id of the document. */
    public static String id(String volunteerId, LocalDate day) {
        return volunteerId + ":" + day;
    }

    /** Minutes of the intervals by local day (domain.md H6). */
    public static Map<LocalDate, Long> of(List<Interval> intervals) {
        Map<LocalDate, Long> minutes = new TreeMap<>();
        for (Interval interval : intervals) {
            Instant end = interval.endsAt();
            for (LocalDate day = SchemeCalendar.dateOf(interval.startsAt());
                    SchemeCalendar.startOf(day).isBefore(end);
                    day = day.plusDays(1)) {
                Instant from = SchemeCalendar.startOf(day);
                Instant until = SchemeCalendar.startOf(day.plusDays(1));
                LocalDate key = day;
                SchemeCalendar.clip(interval, from, until)
                        .ifPresent(part -> minutes.merge(key, part.minutes(), Long::sum));
            }
        }
        return minutes;
    }

    /**
     * Claims minutes, unless the day would then hold more than the limit. A claim never gives up
     * what the record already counts here: another of its days may be too full, and then that
     * stays.
     */
    static Decision<DayMinutes> reserve(@Nullable DayMinutes day, Share share, long limitMinutes) {
        List<Share> shares = day == null ? List.of() : day.shares();
        long others =
                shares.stream()
                        .filter(s -> !s.recordId().equals(share.recordId()))
                        .mapToLong(Share::minutes)
                        .sum();
        if (others + share.minutes() > limitMinutes) {
            return Decision.refuse(
                    Refusal.of(
                            Refusal.Kind.CONFLICT,
                            "DAY_FULL",
                            "The day would hold more than " + limitMinutes + " verified minutes.",
                            "该日已核实时长将超过 " + limitMinutes + " 分钟。"));
        }
        long kept =
                shares.stream()
                        .filter(s -> s.recordId().equals(share.recordId()))
                        .mapToLong(Share::minutes)
                        .sum();
        return settle(
                day, new Share(share.recordId(), share.change(), Math.max(kept, share.minutes())));
    }

    /**
     * Takes over what the record itself says, limit or not. What the record as it is has claimed
     * stays until it has changed: a verification may be on its way, and whoever settles beside it
     * must not give its minutes to somebody else.
     */
    static Decision<DayMinutes> settle(@Nullable DayMinutes day, Share share) {
        List<Share> shares = new ArrayList<>(day == null ? List.of() : day.shares());
        for (Share known : shares) {
            if (known.recordId().equals(share.recordId())) {
                boolean claimed =
                        known.change() == share.change() && known.minutes() >= share.minutes();
                if (known.change() > share.change() || claimed) {
                    return Decision.unchanged();
                }
                shares.remove(known);
                break;
            }
        }
        shares.add(share);
        return Decision.to(new DayMinutes(shares));
    }
}

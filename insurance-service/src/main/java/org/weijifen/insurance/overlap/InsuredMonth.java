package org.weijifen.insurance.overlap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.weijifen.scheme.SchemeCalendar;

/**
 * State of {@code insured_months/<volunteerId>:<yyyy-mm>}: one person's covers that touch a local
 * month, and so every two that overlap in it. As many entries as the person has activities then.
 *
 * @param covers by activity id; one that has ended stays without effect, so that an older reading
 *     does not bring it back
 * @param overlapKeys for each day of the month on which an overlap begins the day itself, and the
 *     day with each insurer of either cover: what the lists ask for by equality
 */
public record InsuredMonth(
        String volunteerId, String month, Map<String, Cover> covers, List<String> overlapKeys) {

    /**
     * One activity's cover of the person.
     *
     * @param since version of the activity's cover: an older one never replaces a newer one
     * @param held {@code null} where it does not hold, or does not touch this month
     */
    public record Cover(long since, @Nullable Held held) {}

    /** Period {@code [from, until)} and policy of a cover that holds. */
    public record Held(Instant from, Instant until, String policyId, String insurerId) {}

    /** What a footprint has to tell one document. */
    public record News(String volunteerId, YearMonth month, String activityId, Cover cover) {}

    /** A cover that holds, with its activity. */
    record Side(String activityId, Held held) {}

    /**
     * Two covers and the time that both hold, {@code [from, until)}.
     *
     * @param first the one that begins earlier; by activity id if both begin together
     */
    record Overlap(Instant from, Instant until, Side first, Side second) {

        LocalDate day() {
            return SchemeCalendar.dateOf(from);
        }

        boolean concerns(String insurerId) {
            return first.held().insurerId().equals(insurerId)
                    || second.held().insurerId().equals(insurerId);
        }
    }

    public InsuredMonth {
        covers = Collections.unmodifiableMap(new TreeMap<>(covers));
        overlapKeys = List.copyOf(overlapKeys);
    }

    static String id(String volunteerId, YearMonth month) {
        return volunteerId + ":" + month;
    }

    static String key(LocalDate day) {
        return day.toString();
    }

    static String key(LocalDate day, String insurerId) {
        return day + ":" + insurerId;
    }

    static InsuredMonth settled(@Nullable InsuredMonth before, News news) {
        Map<String, Cover> covers = new TreeMap<>(before == null ? Map.of() : before.covers());
        covers.merge(
                news.activityId(),
                news.cover(),
                (old, next) -> next.since() > old.since() ? next : old);
        var keys = new TreeSet<String>();
        for (Overlap overlap : overlaps(covers, news.month())) {
            keys.add(key(overlap.day()));
            keys.add(key(overlap.day(), overlap.first().held().insurerId()));
            keys.add(key(overlap.day(), overlap.second().held().insurerId()));
        }
        return new InsuredMonth(
                news.volunteerId(), news.month().toString(), covers, List.copyOf(keys));
    }

    /** Overlaps that begin on the day, in order of their begin. */
    List<Overlap> overlapsOn(LocalDate day) {
        return overlaps(covers, YearMonth.parse(month)).stream()
                .filter(o -> o.day().equals(day))
                .toList();
    }

    /**
     * Every two covers that hold at one time, if that time begins in the month: each overlap is in
     * one document only. Touching ends do not overlap (domain.md H5).
     */
    private static List<Overlap> overlaps(Map<String, Cover> covers, YearMonth month) {
        List<Side> sides = new ArrayList<>();
        covers.forEach(
                (activityId, cover) -> {
                    if (cover.held() != null) {
                        sides.add(new Side(activityId, cover.held()));
                    }
                });
        sides.sort(
                Comparator.comparing((Side s) -> s.held().from()).thenComparing(Side::activityId));
        List<Overlap> overlaps = new ArrayList<>();
        for (int i = 0; i < sides.size(); i++) {
            Side first = sides.get(i);
            Instant until = first.held().until();
            for (Side second : sides.subList(i + 1, sides.size())) {
                Instant from = second.held().from();
                Instant end = second.held().until();
                if (from.isBefore(until) && SchemeCalendar.monthOf(from).equals(month)) {
                    overlaps.add(
                            new Overlap(from, end.isBefore(until) ? end : until, first, second));
                }
            }
        }
        overlaps.sort(Comparator.comparing(Overlap::from));
        return overlaps;
    }
}

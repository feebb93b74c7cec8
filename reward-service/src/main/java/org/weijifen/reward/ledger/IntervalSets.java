package org.weijifen.reward.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.weijifen.contracts.Interval;

/** Sets of minutes as sorted, disjoint, half-open intervals. Touching ends share no minute (H5). */
final class IntervalSets {
    private IntervalSets() {}

    /** The minutes of either. */
    static List<Interval> union(List<Interval> left, List<Interval> right) {
        List<Interval> all = new ArrayList<>(left);
        all.addAll(right);
        all.sort(Comparator.comparing(Interval::startsAt));
        List<Interval> merged = new ArrayList<>();
        for (Interval next : all) {
            if (merged.isEmpty() || next.startsAt().isAfter(merged.getLast().endsAt())) {
                merged.add(next);
            } else {
                Interval last = merged.removeLast();
                merged.add(new Interval(last.startsAt(), later(last.endsAt(), next.endsAt())));
            }
        }
        return merged;
    }

    /** The minutes of both. */
    static List<Interval> intersection(List<Interval> left, List<Interval> right) {
        List<Interval> common = new ArrayList<>();
        for (Interval a : left) {
            for (Interval b : right) {
                Instant start = later(a.startsAt(), b.startsAt());
                Instant end = a.endsAt().isBefore(b.endsAt()) ? a.endsAt() : b.endsAt();
                if (start.isBefore(end)) {
                    common.add(new Interval(start, end));
                }
            }
        }
        common.sort(Comparator.comparing(Interval::startsAt));
        return common;
    }

    /** The minutes of {@code from} that are not in {@code taken}. */
    static List<Interval> without(List<Interval> from, List<Interval> taken) {
        List<Interval> rest = from;
        for (Interval hole : taken) {
            List<Interval> next = new ArrayList<>();
            for (Interval interval : rest) {
                if (interval.startsAt().isBefore(hole.startsAt())) {
                    Instant end =
                            interval.endsAt().isBefore(hole.startsAt())
                                    ? interval.endsAt()
                                    : hole.startsAt();
                    next.add(new Interval(interval.startsAt(), end));
                }
                if (interval.endsAt().isAfter(hole.endsAt())) {
                    next.add(
                            new Interval(
                                    later(interval.startsAt(), hole.endsAt()), interval.endsAt()));
                }
            }
            rest = next;
        }
        return rest;
    }

    static long minutes(List<Interval> intervals) {
        return intervals.stream().mapToLong(Interval::minutes).sum();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}

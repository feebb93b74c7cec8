package org.weijifen.contracts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Half-open service time {@code [startsAt, endsAt)} on whole minutes, never empty (domain.md H1).
 */
public record Interval(Instant startsAt, Instant endsAt) {
    public Interval {
        Checks.wholeMinute(startsAt, "startsAt");
        Checks.wholeMinute(endsAt, "endsAt");
        Checks.after(startsAt, endsAt, "endsAt");
    }

    public long minutes() {
        return Duration.between(startsAt, endsAt).toMinutes();
    }

    /** A copy of a list that is sorted and free of overlaps; touching ends do not overlap (H5). */
    public static List<Interval> disjoint(@Nullable List<Interval> intervals, String component) {
        List<Interval> copy = Checks.list(intervals, component);
        for (int i = 1; i < copy.size(); i++) {
            Checks.that(
                    !copy.get(i).startsAt().isBefore(copy.get(i - 1).endsAt()),
                    component + ": must be sorted and disjoint");
        }
        return copy;
    }

    /** As {@link #disjoint}, with at least one interval. */
    public static List<Interval> someDisjoint(
            @Nullable List<Interval> intervals, String component) {
        return Checks.some(disjoint(intervals, component), component);
    }
}

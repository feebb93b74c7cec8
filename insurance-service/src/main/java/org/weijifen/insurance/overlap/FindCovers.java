package org.weijifen.insurance.overlap;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.scheme.SchemeCalendar;

/** Answers whether one person has more than one cover at one moment. */
public final class FindCovers {
    private final AggregateRuntime runtime;
    private final InsuredDayAggregate days;
    private final CoveredHeads heads;

    public FindCovers(AggregateRuntime runtime, InsuredDayAggregate days, CoveredHeads heads) {
        this.runtime = runtime;
        this.days = days;
        this.heads = heads;
    }

    /**
     * Whether one besides this activity's holds then, whoever insures it; one read of the day, one
     * of the activities that go on at that moment.
     */
    public boolean elsewhere(String activityId, String volunteerId, Instant at) {
        String id = SchemeCalendar.dateOf(at).toString();
        InsuredDay day = runtime.load(days, List.of(id)).get(id);
        if (day == null) {
            return false;
        }
        Set<String> others = new TreeSet<>();
        day.covers()
                .forEach(
                        (other, cover) -> {
                            if (!other.equals(activityId) && holds(cover.held(), at)) {
                                others.add(other);
                            }
                        });
        return heads.of(others).values().stream().anyMatch(ids -> ids.contains(volunteerId));
    }

    private static boolean holds(InsuredDay.@Nullable Held held, Instant at) {
        return held != null && !at.isBefore(held.from()) && at.isBefore(held.until());
    }
}

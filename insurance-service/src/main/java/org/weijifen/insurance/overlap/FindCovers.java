package org.weijifen.insurance.overlap;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.scheme.SchemeCalendar;

/** Answers whether one person has more than one cover at one moment. */
public final class FindCovers {
    private final AggregateRuntime runtime;
    private final InsuredMonthAggregate months;

    public FindCovers(AggregateRuntime runtime, InsuredMonthAggregate months) {
        this.runtime = runtime;
        this.months = months;
    }

    /** Whether one besides this activity's holds then, whoever insures it; one read. */
    public boolean elsewhere(String activityId, String volunteerId, Instant at) {
        String id = InsuredMonth.id(volunteerId, SchemeCalendar.monthOf(at));
        InsuredMonth month = runtime.load(months, List.of(id)).get(id);
        return month != null
                && month.covers().entrySet().stream()
                        .filter(cover -> !cover.getKey().equals(activityId))
                        .anyMatch(cover -> holds(cover.getValue().held(), at));
    }

    private static boolean holds(InsuredMonth.@Nullable Held held, Instant at) {
        return held != null && !at.isBefore(held.from()) && at.isBefore(held.until());
    }
}

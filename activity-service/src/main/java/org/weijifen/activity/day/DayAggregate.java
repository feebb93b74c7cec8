package org.weijifen.activity.day;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Aggregate;

/** {@code days/<volunteerId>:<local date>}; says nothing in public. */
public final class DayAggregate implements Aggregate<DayMinutes> {

    @Override
    public String collection() {
        return "days";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<DayMinutes> type() {
        return DayMinutes.class;
    }

    @Override
    public List<?> events(String id, @Nullable DayMinutes before, DayMinutes after, long revision) {
        return List.of();
    }
}

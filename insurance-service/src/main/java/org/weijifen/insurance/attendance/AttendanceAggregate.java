package org.weijifen.insurance.attendance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Aggregate;

/** {@code attendance/<activityId>}; says nothing in public. */
public final class AttendanceAggregate implements Aggregate<Attendance> {

    @Override
    public String collection() {
        return "attendance";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<Attendance> type() {
        return Attendance.class;
    }

    @Override
    public List<?> events(String id, @Nullable Attendance before, Attendance after, long revision) {
        return List.of();
    }
}

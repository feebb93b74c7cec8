package org.weijifen.insurance.attendance;

import java.util.List;
import org.weijifen.platform.aggregate.AggregateRuntime;

/** Answers how long one person was there, by the service records known so far. */
public final class FindAttendance {
    private final AggregateRuntime runtime;
    private final AttendanceAggregate attendance;

    public FindAttendance(AggregateRuntime runtime, AttendanceAggregate attendance) {
        this.runtime = runtime;
        this.attendance = attendance;
    }

    /** Minutes that count, unreduced; 0 while none are known. */
    public long minutes(String activityId, String volunteerId) {
        Attendance known = runtime.load(attendance, List.of(activityId)).get(activityId);
        return known == null ? 0 : known.minutesByVolunteer().getOrDefault(volunteerId, 0L);
    }
}

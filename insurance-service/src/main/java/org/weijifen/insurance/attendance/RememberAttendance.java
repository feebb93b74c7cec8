package org.weijifen.insurance.attendance;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.activity.HoursEvent;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Folds;

/** Keeps who was there, of {@code activity.hours}; each revision of a record is a fact. */
public final class RememberAttendance implements Folds<Attendance, HoursEvent> {
    private final AggregateRuntime runtime;
    private final AttendanceAggregate attendance;

    public RememberAttendance(AggregateRuntime runtime, AttendanceAggregate attendance) {
        this.runtime = runtime;
        this.attendance = attendance;
    }

    /** Answers the reasons of what could not be folded; all else is committed. */
    public List<String> on(List<HoursEvent> events, Act act) {
        return runtime.foldAll(attendance, this, events, act).failures().stream()
                .map(failed -> String.valueOf(failed.failure()))
                .toList();
    }

    @Override
    public Collection<String> ids(HoursEvent event) {
        return Set.of(event.activityId());
    }

    @Override
    public Decision<Attendance> fold(String id, @Nullable Attendance state, HoursEvent event) {
        return Decision.to(Attendance.told(state, event));
    }
}

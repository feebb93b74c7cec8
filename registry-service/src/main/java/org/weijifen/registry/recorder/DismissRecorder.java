package org.weijifen.registry.recorder;

import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Outcome;

/** Ends a recorder's term today. */
public final class DismissRecorder {
    private final AggregateRuntime runtime;
    private final AppointmentAggregate appointments;

    public DismissRecorder(AggregateRuntime runtime, AppointmentAggregate appointments) {
        this.runtime = runtime;
        this.appointments = appointments;
    }

    public Outcome<Appointments> dismiss(String organizationId, String volunteerId, Act act) {
        return runtime.execute(
                appointments,
                AppointmentAggregate.idOf(organizationId, volunteerId),
                act,
                state -> AppointmentRules.dismiss(state, act.now()),
                AppointmentAnswer::of);
    }
}

package org.weijifen.registry.volunteer;

import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Outcome;

/** Ends a registration at the person's own wish. */
public final class CancelRegistration {
    private final AggregateRuntime runtime;
    private final VolunteerAggregate volunteers;

    public CancelRegistration(AggregateRuntime runtime, VolunteerAggregate volunteers) {
        this.runtime = runtime;
        this.volunteers = volunteers;
    }

    /** Why somebody leaves: a code, since it goes into an event. */
    public enum Reason {
        OWN_WISH,
        MOVED_AWAY,
        DECEASED
    }

    public Outcome<Volunteer> cancel(String id, Reason reason, Act act) {
        return runtime.execute(
                volunteers,
                id,
                act,
                state -> VolunteerRules.cancel(state, reason.name(), act.now()),
                state -> RegistrationAnswer.of(id, state));
    }
}

package org.weijifen.registry.volunteer;

import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Outcome;

/** Registers a person again who had left. */
public final class RenewRegistration {
    private final AggregateRuntime runtime;
    private final VolunteerAggregate volunteers;

    public RenewRegistration(AggregateRuntime runtime, VolunteerAggregate volunteers) {
        this.runtime = runtime;
        this.volunteers = volunteers;
    }

    public Outcome<Volunteer> renew(String id, Act act) {
        return runtime.execute(
                volunteers,
                id,
                act,
                state -> VolunteerRules.renew(state, act.now()),
                state -> RegistrationAnswer.of(id, state));
    }
}

package org.weijifen.insurance.policy;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.insurance.EventPolicyRecorded;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.Recovery;

/** An event policy comes back from its newest event, which has all of it. */
public record EventPolicyRecovery(Aggregate<EventPolicy> aggregate)
        implements Recovery<EventPolicy> {

    @Override
    public Collection<String> ids(Object event) {
        return event instanceof EventPolicyRecorded e ? List.of(e.activityId()) : List.of();
    }

    @Override
    public @Nullable EventPolicy adopt(
            String id, @Nullable EventPolicy state, Published published) {
        EventPolicy adopted = state;
        for (Object event : published.news()) {
            if (event instanceof EventPolicyRecorded told) {
                adopted = new EventPolicy(told.versions(), told.volunteers());
            }
        }
        return adopted;
    }
}

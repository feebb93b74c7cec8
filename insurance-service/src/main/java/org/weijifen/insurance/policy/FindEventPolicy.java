package org.weijifen.insurance.policy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Versioned;

/** Shows the event policy of an activity to the association and to its insurer. */
public final class FindEventPolicy {
    private final AggregateRuntime runtime;
    private final Aggregate<EventPolicy> policies;

    public FindEventPolicy(AggregateRuntime runtime, Aggregate<EventPolicy> policies) {
        this.runtime = runtime;
        this.policies = policies;
    }

    /**
     * Empty where there is none, or it is another insurer's.
     *
     * @param insurerId set for an insurer, who sees the own ones only
     */
    Optional<Versioned<EventPolicyView>> find(
            String activityId, boolean seesAll, @Nullable String insurerId) {
        Versioned<EventPolicy> found = runtime.get(policies, activityId);
        if (found == null || !(seesAll || found.state().newest().insurerId().equals(insurerId))) {
            return Optional.empty();
        }
        return Optional.of(
                new Versioned<>(
                        activityId,
                        found.version(),
                        EventPolicyView.of(activityId, found.state())));
    }
}

package org.weijifen.insurance.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.activity.ActivityEvent;
import org.weijifen.contracts.registry.VolunteerEvent;
import org.weijifen.insurance.claim.HearOfCover;
import org.weijifen.insurance.cover.ActivityEventsListener;
import org.weijifen.insurance.cover.RegistryEventsListener;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.consume.Batch;
import org.weijifen.platform.consume.Reaction;

/** Who in insurance-service reacts to what. */
final class InsuranceReaction implements Reaction {
    private final RegistryEventsListener registry;
    private final ActivityEventsListener activities;
    private final HearOfCover claims;

    InsuranceReaction(
            RegistryEventsListener registry,
            ActivityEventsListener activities,
            HearOfCover claims) {
        this.registry = registry;
        this.activities = activities;
        this.claims = claims;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.REGISTRY_VOLUNTEERS, Topics.ACTIVITY_ACTIVITIES);
    }

    /**
     * A batch is folded in bulk. Where that fails, the consumer is told so by an exception and
     * sends the events one by one: then the one that cannot be folded is parked alone.
     */
    @Override
    public List<Parked> react(Batch batch) {
        Act act = batch.act(InsuranceModule.NAME);
        List<String> failures = new ArrayList<>();
        failures.addAll(registry.on(batch.of(VolunteerEvent.class), act));
        failures.addAll(activities.on(batch.of(ActivityEvent.class), act));
        failures.addAll(
                claims.on(batch.of(ActivityEvent.class), batch.of(VolunteerEvent.class), act));
        if (failures.isEmpty()) {
            return List.of();
        }
        if (batch.events().size() > 1) {
            throw new IllegalStateException(failures.size() + " folds failed, one by one now");
        }
        return List.of(new Parked(batch.events().getFirst().data(), failures.getFirst()));
    }
}

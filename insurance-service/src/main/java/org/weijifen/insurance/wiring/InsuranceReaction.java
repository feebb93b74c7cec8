package org.weijifen.insurance.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.activity.ActivityEvent;
import org.weijifen.contracts.insurance.EventPolicyRecorded;
import org.weijifen.contracts.registry.VolunteerEvent;
import org.weijifen.insurance.claim.HearOfCover;
import org.weijifen.insurance.cover.ActivityEventsListener;
import org.weijifen.insurance.cover.PolicyEventsListener;
import org.weijifen.insurance.cover.RegistryEventsListener;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.consume.Batch;
import org.weijifen.platform.consume.Reaction;

/** Who in insurance-service reacts to what. */
final class InsuranceReaction implements Reaction {
    private final RegistryEventsListener registry;
    private final ActivityEventsListener activities;
    private final PolicyEventsListener policies;
    private final HearOfCover claims;

    InsuranceReaction(
            RegistryEventsListener registry,
            ActivityEventsListener activities,
            PolicyEventsListener policies,
            HearOfCover claims) {
        this.registry = registry;
        this.activities = activities;
        this.policies = policies;
        this.claims = claims;
    }

    @Override
    public Set<String> topics() {
        return Set.of(
                Topics.REGISTRY_VOLUNTEERS, Topics.ACTIVITY_ACTIVITIES, Topics.INSURANCE_POLICIES);
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
        failures.addAll(policies.on(batch.of(EventPolicyRecorded.class), act));
        failures.addAll(claims.on(activityIds(batch), volunteerIds(batch), act));
        if (failures.isEmpty()) {
            return List.of();
        }
        if (batch.events().size() > 1) {
            throw new IllegalStateException(failures.size() + " folds failed, one by one now");
        }
        return List.of(new Parked(batch.events().getFirst().data(), failures.getFirst()));
    }

    private static Set<String> activityIds(Batch batch) {
        Set<String> ids = new TreeSet<>();
        batch.of(ActivityEvent.class).forEach(e -> ids.add(e.activityId()));
        batch.of(EventPolicyRecorded.class).forEach(e -> ids.add(e.activityId()));
        return ids;
    }

    private static Set<String> volunteerIds(Batch batch) {
        Set<String> ids = new TreeSet<>();
        batch.of(VolunteerEvent.class).forEach(e -> ids.add(e.volunteerId()));
        return ids;
    }
}

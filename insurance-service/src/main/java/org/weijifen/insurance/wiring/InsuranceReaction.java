package org.weijifen.insurance.wiring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.activity.ActivityEvent;
import org.weijifen.contracts.activity.ActivityFiled;
import org.weijifen.contracts.activity.ActivityRescheduled;
import org.weijifen.contracts.activity.HoursEvent;
import org.weijifen.contracts.insurance.BordereauSealed;
import org.weijifen.contracts.insurance.CoverEvent;
import org.weijifen.contracts.insurance.EventPolicyRecorded;
import org.weijifen.contracts.registry.VolunteerEvent;
import org.weijifen.insurance.attendance.RememberAttendance;
import org.weijifen.insurance.bordereau.OwnCoversListener;
import org.weijifen.insurance.claim.HearOfCover;
import org.weijifen.insurance.cover.ActivityEventsListener;
import org.weijifen.insurance.cover.PolicyEventsListener;
import org.weijifen.insurance.cover.RegistryEventsListener;
import org.weijifen.insurance.exposure.FollowCovers;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.consume.Batch;
import org.weijifen.platform.consume.Reaction;

/** Who in insurance-service reacts to what. */
final class InsuranceReaction implements Reaction {
    private final RegistryEventsListener registry;
    private final ActivityEventsListener activities;
    private final PolicyEventsListener policies;
    private final RememberAttendance attendance;
    private final FollowCovers followCovers;
    private final OwnCoversListener ownCovers;
    private final HearOfCover claims;

    InsuranceReaction(
            RegistryEventsListener registry,
            ActivityEventsListener activities,
            PolicyEventsListener policies,
            RememberAttendance attendance,
            FollowCovers followCovers,
            OwnCoversListener ownCovers,
            HearOfCover claims) {
        this.registry = registry;
        this.activities = activities;
        this.policies = policies;
        this.attendance = attendance;
        this.followCovers = followCovers;
        this.ownCovers = ownCovers;
        this.claims = claims;
    }

    /** In a fixed order, which is that of a recovery: as told, whatever the JVM. */
    @Override
    public Set<String> topics() {
        return Collections.unmodifiableSet(
                new LinkedHashSet<>(
                        List.of(
                                Topics.INSURANCE_POLICIES,
                                Topics.INSURANCE_COVERS,
                                Topics.ACTIVITY_ACTIVITIES,
                                Topics.ACTIVITY_HOURS,
                                Topics.REGISTRY_VOLUNTEERS)));
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
        failures.addAll(ownCovers.on(batch.of(CoverEvent.class), act));
        failures.addAll(attendance.on(batch.of(HoursEvent.class), act));
        failures.addAll(followCovers.on(movedBy(batch), act));
        failures.addAll(claims.on(activityIds(batch), volunteerIds(batch), act));
        if (failures.isEmpty()) {
            return List.of();
        }
        if (batch.events().size() > 1) {
            throw new IllegalStateException(failures.size() + " folds failed, one by one now");
        }
        return List.of(new Parked(batch.events().getFirst().data(), failures.getFirst()));
    }

    /**
     * Activities whose cover may stand otherwise than before: those that the own topics name, and
     * those whose place may be another one, of which no event of cover tells. A seal changes no
     * line.
     */
    private static Set<String> movedBy(Batch batch) {
        Set<String> moved = new LinkedHashSet<>();
        for (CoverEvent event : batch.of(CoverEvent.class)) {
            if (!(event instanceof BordereauSealed)) {
                moved.add(event.activityId());
            }
        }
        for (EventPolicyRecorded event : batch.of(EventPolicyRecorded.class)) {
            moved.add(event.activityId());
        }
        for (ActivityEvent event : batch.of(ActivityEvent.class)) {
            if (event instanceof ActivityFiled || event instanceof ActivityRescheduled) {
                moved.add(event.activityId());
            }
        }
        return moved;
    }

    private static Set<String> activityIds(Batch batch) {
        Set<String> ids = new TreeSet<>();
        batch.of(ActivityEvent.class).forEach(e -> ids.add(e.activityId()));
        batch.of(EventPolicyRecorded.class).forEach(e -> ids.add(e.activityId()));
        batch.of(CoverEvent.class).forEach(e -> ids.add(e.activityId()));
        return ids;
    }

    private static Set<String> volunteerIds(Batch batch) {
        Set<String> ids = new TreeSet<>();
        batch.of(VolunteerEvent.class).forEach(e -> ids.add(e.volunteerId()));
        return ids;
    }
}

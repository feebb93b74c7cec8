package org.weijifen.activity.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weijifen.activity.standing.KnownStanding;
import org.weijifen.activity.standing.Warning;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.aggregate.Versioned;
import org.weijifen.platform.port.Scan;

/** Reads activities for those who may see them. */
public final class FindActivities {
    private final AggregateRuntime runtime;
    private final ActivityAggregate activities;
    private final KnownStanding standing;

    public FindActivities(
            AggregateRuntime runtime, ActivityAggregate activities, KnownStanding standing) {
        this.runtime = runtime;
        this.activities = activities;
        this.standing = standing;
    }

    /**
     * @throws RefusedException NOT_FOUND also for other organisations' activities
     */
    public Versioned<ActivityView> one(String id, Authority authority) {
        Versioned<Activity> found = runtime.get(activities, id);
        if (found == null || !authority.covers(found.state().organizationIds())) {
            throw new RefusedException(FilingRefusals.notFound());
        }
        return new Versioned<>(
                id, found.version(), ActivityView.of(id, found.state(), warnings(found.state())));
    }

    /** What sanctions mean for the activity as they stand now. */
    private List<Warning> warnings(Activity activity) {
        List<Warning> warnings =
                new ArrayList<>(
                        standing.organizerWarnings(
                                activity.organizationIds(),
                                activity.plan().startsAt(),
                                activity.plan().endsAt()));
        List<String> volunteerIds =
                activity.lines().stream()
                        .filter(l -> l.removedAt() == null)
                        .map(Activity.Line::volunteerId)
                        .toList();
        warnings.addAll(RosterWarnings.ofSanctioned(activity, volunteerIds));
        return warnings;
    }

    /** Activities of one organisation in order of id, without their lines. */
    public List<ActivityView> ofOrganization(
            String organizationId, @Nullable String afterId, int limit) {
        return runtime
                .scan(
                        activities,
                        new Scan(Map.of("organizationIds", organizationId), afterId, null, limit))
                .stream()
                .map(v -> ActivityView.brief(v.id(), v.state()))
                .toList();
    }
}

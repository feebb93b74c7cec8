package org.weijifen.activity.filing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Folds;
import org.weijifen.platform.aggregate.Outcome;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.aggregate.Versioned;

/**
 * What every command on an activity has in common: the seal falls first if it is due (domain.md
 * F8), in a commit of its own, and nobody touches another organisation's activity.
 */
public final class ActivityDesk {
    private final AggregateRuntime runtime;
    private final ActivityAggregate activities;

    public ActivityDesk(AggregateRuntime runtime, ActivityAggregate activities) {
        this.runtime = runtime;
        this.activities = activities;
    }

    /** A decision over an existing activity whose seal, if due, has fallen. */
    @FunctionalInterface
    interface OnActivity {
        Decision<Activity> decide(Activity activity);
    }

    /**
     * The activity as it is at {@code act.now()}.
     *
     * @throws RefusedException NOT_FOUND where there is none that the caller may see
     */
    public Versioned<Activity> open(String id, Authority authority, Act act) {
        Versioned<Activity> found = visible(runtime.get(activities, id), authority);
        if (RosterRules.sealIfDue(found.state(), act.now()).equals(found.state())) {
            return found;
        }
        seal(id, act);
        return visible(runtime.get(activities, id), authority);
    }

    /** One command on an existing activity. */
    Outcome<Activity> change(
            String id,
            Authority authority,
            Act act,
            OnActivity rule,
            Function<Activity, ?> answer) {
        open(id, authority, act);
        return runtime.execute(
                activities,
                id,
                act,
                state ->
                        state == null
                                ? Decision.refuse(FilingRefusals.notFound())
                                : rule.decide(RosterRules.sealIfDue(state, act.now())),
                answer);
    }

    private void seal(String id, Act act) {
        runtime.foldAll(
                activities,
                new Folds<Activity, Act>() {
                    @Override
                    public Collection<String> ids(Act due) {
                        return List.of(id);
                    }

                    @Override
                    public Decision<Activity> fold(String id, @Nullable Activity state, Act due) {
                        return state == null
                                ? Decision.unchanged()
                                : Decision.to(RosterRules.sealIfDue(state, due.now()));
                    }
                },
                List.of(act),
                Act.system(act.now(), "activity-service", "activity.seal"));
    }

    /** Activities by id, as stored. */
    public Map<String, Activity> load(Collection<String> ids) {
        return runtime.load(activities, ids);
    }

    private static Versioned<Activity> visible(
            @Nullable Versioned<Activity> found, Authority authority) {
        if (found == null || !authority.covers(found.state().organizationIds())) {
            throw new RefusedException(FilingRefusals.notFound());
        }
        return found;
    }
}

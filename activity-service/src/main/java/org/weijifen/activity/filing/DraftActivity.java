package org.weijifen.activity.filing;

import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Outcome;

/** Drafts an activity; nobody hears of it before it is filed. */
public final class DraftActivity {
    private final AggregateRuntime runtime;
    private final ActivityAggregate activities;

    public DraftActivity(AggregateRuntime runtime, ActivityAggregate activities) {
        this.runtime = runtime;
        this.activities = activities;
    }

    public Outcome<Activity> draft(String id, ActivityInput.Draft draft, Act act) {
        return runtime.execute(
                activities,
                id,
                act,
                state -> ActivityRules.draft(state, draft, act.now()),
                state -> ActivityView.of(id, state));
    }
}

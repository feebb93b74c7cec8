package org.weijifen.activity.filing;

import org.weijifen.contracts.activity.ActivityStatus;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Outcome;

/** Returns, cancels or completes an activity (domain.md F1, F2, F6). */
public final class EndActivity {
    private final ActivityDesk desk;

    public EndActivity(ActivityDesk desk) {
        this.desk = desk;
    }

    /**
     * @param end RETURNED, CANCELLED or COMPLETED
     */
    public Outcome<Activity> end(
            String id, Authority authority, ActivityStatus end, String reason, Act act) {
        return desk.change(
                id,
                authority,
                act,
                activity -> decide(activity, end, reason, act),
                activity -> ActivityView.of(id, activity));
    }

    private static Decision<Activity> decide(
            Activity activity, ActivityStatus end, String reason, Act act) {
        return switch (end) {
            case RETURNED -> ActivityRules.returnFiling(activity, reason, act.now());
            case CANCELLED -> ActivityRules.cancel(activity, reason, act.now());
            case COMPLETED -> ActivityRules.complete(activity, reason, act.now());
            case DRAFT, FILED -> throw new IllegalArgumentException("no end: " + end);
        };
    }
}

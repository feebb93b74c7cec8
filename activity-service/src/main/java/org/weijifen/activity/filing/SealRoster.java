package org.weijifen.activity.filing;

import java.time.Instant;
import org.weijifen.platform.aggregate.Decision;

/** Seals a roster when its cut-off comes and no command has come first (domain.md F8). */
public final class SealRoster {
    private SealRoster() {}

    public static Decision<Activity> atDeadline(Activity activity, Instant now) {
        return Decision.to(RosterRules.sealIfDue(activity, now));
    }
}

package org.weijifen.contracts.activity;

import java.time.Instant;
import java.util.List;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/**
 * Lines of a filed activity's roster changed: only the changed ones, each a snapshot of its line.
 */
public record ActivityRosterChanged(
        long revision, Instant occurredAt, String activityId, List<RosterLine> changedLines)
        implements ActivityEvent {
    public static final String TYPE = "activity.roster-changed.v1";

    public ActivityRosterChanged {
        Checks.event(revision, occurredAt);
        PublicIds.require(activityId, "activityId");
        changedLines = Checks.list(changedLines, "changedLines");
    }
}

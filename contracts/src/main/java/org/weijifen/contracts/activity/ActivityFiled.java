package org.weijifen.contracts.activity;

import java.time.Instant;
import java.util.List;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/**
 * An activity was filed with its whole roster (domain.md F1, F2); lines are snapshots of their own.
 */
public record ActivityFiled(
        long revision,
        Instant occurredAt,
        String activityId,
        ActivityHeader header,
        List<RosterLine> lines)
        implements ActivityHeaderEvent {
    public static final String TYPE = "activity.filed.v1";

    public ActivityFiled {
        Checks.event(revision, occurredAt);
        PublicIds.require(activityId, "activityId");
        Checks.present(header, "header");
        lines = Checks.list(lines, "lines");
    }
}

package org.weijifen.contracts.activity;

import java.time.Instant;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/** Start or end of a filed activity moved; the cut-off never moves later (domain.md F2, F6). */
public record ActivityRescheduled(
        long revision, Instant occurredAt, String activityId, ActivityHeader header)
        implements ActivityHeaderEvent {
    public static final String TYPE = "activity.rescheduled.v1";

    public ActivityRescheduled {
        Checks.event(revision, occurredAt);
        PublicIds.require(activityId, "activityId");
        Checks.present(header, "header");
    }
}

package org.weijifen.contracts.activity;

import java.time.Instant;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/** An activity was cancelled (domain.md F6). */
public record ActivityCancelled(
        long revision, Instant occurredAt, String activityId, ActivityHeader header)
        implements ActivityHeaderEvent {
    public static final String TYPE = "activity.cancelled.v1";

    public ActivityCancelled {
        Checks.event(revision, occurredAt);
        PublicIds.require(activityId, "activityId");
        Checks.present(header, "header");
    }
}

package org.weijifen.contracts.activity;

import java.time.Instant;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/** An activity took place (domain.md F1). */
public record ActivityCompleted(
        long revision, Instant occurredAt, String activityId, ActivityHeader header)
        implements ActivityHeaderEvent {
    public static final String TYPE = "activity.completed.v1";

    public ActivityCompleted {
        Checks.event(revision, occurredAt);
        PublicIds.require(activityId, "activityId");
        Checks.present(header, "header");
    }
}

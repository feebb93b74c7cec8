package org.weijifen.contracts.activity;

import java.time.Instant;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/**
 * The association returned a filing before the start; cover ends until it is filed again (domain.md
 * F2).
 */
public record ActivityReturned(
        long revision, Instant occurredAt, String activityId, ActivityHeader header)
        implements ActivityHeaderEvent {
    public static final String TYPE = "activity.returned.v1";

    public ActivityReturned {
        Checks.event(revision, occurredAt);
        PublicIds.require(activityId, "activityId");
        Checks.present(header, "header");
    }
}

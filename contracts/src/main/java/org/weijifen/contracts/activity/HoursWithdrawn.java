package org.weijifen.contracts.activity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/** A verified record was withdrawn; by a sanction if it names one (domain.md V4). */
public record HoursWithdrawn(
        long revision,
        Instant occurredAt,
        String recordId,
        String volunteerId,
        String activityId,
        @Nullable String sanctionId,
        List<String> touchedMonths,
        List<String> touchedOrganizationIds)
        implements HoursEvent {
    public static final String TYPE = "hours.withdrawn.v1";

    public HoursWithdrawn {
        Checks.event(revision, occurredAt);
        PublicIds.require(recordId, "recordId");
        PublicIds.require(volunteerId, "volunteerId");
        PublicIds.require(activityId, "activityId");
        PublicIds.requireIfPresent(sanctionId, "sanctionId");
        touchedMonths = Checks.months(touchedMonths, "touchedMonths");
        touchedOrganizationIds =
                PublicIds.requireSome(touchedOrganizationIds, "touchedOrganizationIds");
    }
}

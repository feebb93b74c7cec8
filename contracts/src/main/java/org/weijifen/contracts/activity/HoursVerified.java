package org.weijifen.contracts.activity;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.Interval;
import org.weijifen.contracts.PublicIds;

/**
 * One revision of a service record was verified. Intervals are unreduced (domain.md H5): only the
 * ledger resolves overlaps.
 */
public record HoursVerified(
        long revision,
        Instant occurredAt,
        String recordId,
        String volunteerId,
        String activityId,
        List<String> organizationIds,
        String recordingOrganizationId,
        List<Interval> intervals,
        String serviceClass,
        Instant firstVerifiedAt,
        Instant verifiedAt,
        boolean unfiled,
        List<String> touchedMonths,
        List<String> touchedOrganizationIds)
        implements HoursEvent {
    public static final String TYPE = "hours.verified.v1";

    public HoursVerified {
        Checks.event(revision, occurredAt);
        PublicIds.require(recordId, "recordId");
        PublicIds.require(volunteerId, "volunteerId");
        PublicIds.require(activityId, "activityId");
        organizationIds = PublicIds.requireSome(organizationIds, "organizationIds");
        PublicIds.require(recordingOrganizationId, "recordingOrganizationId");
        intervals = Interval.someDisjoint(intervals, "intervals");
        Checks.code(serviceClass, "serviceClass");
        Checks.present(firstVerifiedAt, "firstVerifiedAt");
        Checks.present(verifiedAt, "verifiedAt");
        touchedMonths = Checks.months(touchedMonths, "touchedMonths");
        touchedOrganizationIds =
                PublicIds.requireSome(touchedOrganizationIds, "touchedOrganizationIds");
        Checks.that(!verifiedAt.isBefore(firstVerifiedAt), "verifiedAt: before firstVerifiedAt");
        Checks.that(
                new HashSet<>(touchedOrganizationIds).containsAll(organizationIds),
                "touchedOrganizationIds: must hold organizationIds");
    }
}

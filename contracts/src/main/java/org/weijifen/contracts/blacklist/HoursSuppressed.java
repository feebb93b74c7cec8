package org.weijifen.contracts.blacklist;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.Interval;
import org.weijifen.contracts.PublicIds;

/**
 * A sanction suppresses these minutes of a record in a month (domain.md H4, V5): all of them, at
 * least one interval.
 *
 * @param organizationId whose sanction it is; events from before it was told lack it
 */
public record HoursSuppressed(
        long revision,
        Instant occurredAt,
        String recordId,
        String volunteerId,
        String sanctionId,
        String month,
        Sequence sequence,
        List<Interval> intervals,
        @Nullable String organizationId)
        implements SuppressionEvent {
    public static final String TYPE = "hours.suppressed.v1";

    public HoursSuppressed {
        Checks.event(revision, occurredAt);
        PublicIds.require(recordId, "recordId");
        PublicIds.require(volunteerId, "volunteerId");
        PublicIds.require(sanctionId, "sanctionId");
        Checks.month(month, "month");
        Checks.present(sequence, "sequence");
        intervals = Interval.someDisjoint(intervals, "intervals");
        PublicIds.requireIfPresent(organizationId, "organizationId");
    }
}

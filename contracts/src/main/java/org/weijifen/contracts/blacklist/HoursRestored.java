package org.weijifen.contracts.blacklist;

import java.time.Instant;
import java.util.List;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.Interval;
import org.weijifen.contracts.PublicIds;

/**
 * A sanction released minutes of a record in a month; {@code intervals} is what it still
 * suppresses, possibly nothing (domain.md V7).
 */
public record HoursRestored(
        long revision,
        Instant occurredAt,
        String recordId,
        String volunteerId,
        String sanctionId,
        String month,
        Sequence sequence,
        List<Interval> intervals)
        implements SuppressionEvent {
    public static final String TYPE = "hours.restored.v1";

    public HoursRestored {
        Checks.event(revision, occurredAt);
        PublicIds.require(recordId, "recordId");
        PublicIds.require(volunteerId, "volunteerId");
        PublicIds.require(sanctionId, "sanctionId");
        Checks.month(month, "month");
        Checks.present(sequence, "sequence");
        intervals = Interval.disjoint(intervals, "intervals");
    }
}

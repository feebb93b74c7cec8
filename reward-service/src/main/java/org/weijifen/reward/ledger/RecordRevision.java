package org.weijifen.reward.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Interval;

/**
 * One revision of a service record, as far as it reaches into a month. Every revision is kept; the
 * highest counts.
 *
 * @param knownAt when activity-service decided it
 * @param withdrawn whether this revision ends the record; it then has no intervals
 * @param intervals unreduced, clipped to the month; empty where a correction moved the record away
 * @param firstVerifiedAt its place in the order of overlaps (H5); absent if withdrawn
 * @param unfiled whether its activity was never filed (H10)
 * @param sanctionId the sanction that had it withdrawn, if one did (V4)
 * @param policyVersion in force when it became known
 */
public record RecordRevision(
        long revision,
        Instant knownAt,
        boolean withdrawn,
        String activityId,
        List<Interval> intervals,
        @Nullable Instant firstVerifiedAt,
        boolean unfiled,
        @Nullable String sanctionId,
        String policyVersion) {
    public RecordRevision {
        intervals = List.copyOf(intervals);
    }
}

package org.weijifen.reward.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Interval;

/**
 * What became of one record's minutes in one month. {@code recordMinutes} = credited + suppressed +
 * overlap, except for a withdrawn record, of which nothing is left.
 *
 * @param recordMinutes as verified, before any reduction
 * @param suppressedMinutes "shadow minutes": the record's own, but inside a sanction's window (H4)
 * @param overlapMinutes belong to an earlier record (H5)
 * @param unfiled the activity was never filed (H10)
 * @param policyVersion in force when the standing revision became known
 * @param lines the same minutes by reason; a minute that two sanctions suppress stands in the lines
 *     of both, but counts once
 */
public record LedgerEntry(
        String recordId,
        String activityId,
        boolean withdrawn,
        long recordMinutes,
        long creditedMinutes,
        long suppressedMinutes,
        long overlapMinutes,
        boolean unfiled,
        String policyVersion,
        List<Line> lines) {

    /** Why minutes count, or do not. */
    public enum Reason {
        CREDITED,
        SUPPRESSED,
        OVERLAP,
        WITHDRAWN
    }

    /**
     * @param clause rule of the scheme
     * @param sanctionId of a suppression, or of a withdrawal that a sanction caused
     * @param heldByRecordId the earlier record that owns overlapping minutes
     */
    public record Line(
            Reason reason,
            String clause,
            long minutes,
            List<Interval> intervals,
            @Nullable String sanctionId,
            @Nullable String heldByRecordId) {
        public Line {
            intervals = List.copyOf(intervals);
        }

        static Line of(Reason reason, String clause, List<Interval> intervals) {
            return new Line(reason, clause, IntervalSets.minutes(intervals), intervals, null, null);
        }
    }

    public LedgerEntry {
        lines = List.copyOf(lines);
    }
}

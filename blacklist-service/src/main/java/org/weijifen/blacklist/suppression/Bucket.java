package org.weijifen.blacklist.suppression;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Interval;
import org.weijifen.contracts.Period;

/**
 * State of one bucket. Both lists are in order of id, so equal facts in any order of arrival give
 * equal states.
 *
 * @param told what an earlier life of the database published and the facts held here do not reach
 *     yet, in order of ids; absent, never empty, where they do
 */
public record Bucket(
        List<HeldRecord> records, List<HeldSanction> sanctions, @Nullable List<Told> told) {
    static final Bucket EMPTY = new Bucket(List.of(), List.of(), null);

    /**
     * The highest revision seen of a record.
     *
     * @param at when that revision was made
     * @param intervals its minutes in this month; none once it is withdrawn or no longer this
     *     organisation's: kept, so that an older revision that comes late stays ignored
     */
    public record HeldRecord(
            String recordId,
            String volunteerId,
            long revision,
            Instant at,
            List<Interval> intervals) {
        public HeldRecord {
            intervals = List.copyOf(intervals);
        }
    }

    /**
     * The highest revision seen of a sanction that reaches, or once reached, this month.
     *
     * @param at when that revision was decided
     * @param windows sorted and disjoint; none after a reversal as a whole
     */
    public record HeldSanction(String sanctionId, long revision, Instant at, List<Period> windows) {
        public HeldSanction {
            windows = List.copyOf(windows);
        }
    }

    /**
     * What was published last of one record under one sanction.
     *
     * @param sanctionRevision first half of the sequence; 0 with the other half: nothing was
     * @param intervals what was said to be suppressed
     */
    public record Told(
            String recordId,
            String sanctionId,
            long sanctionRevision,
            long recordRevision,
            List<Interval> intervals) {
        public Told {
            intervals = List.copyOf(intervals);
        }
    }

    public Bucket {
        records = List.copyOf(records);
        sanctions = List.copyOf(sanctions);
        told = told == null || told.isEmpty() ? null : List.copyOf(told);
    }
}

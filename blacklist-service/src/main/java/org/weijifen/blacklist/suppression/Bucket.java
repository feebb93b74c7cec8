package org.weijifen.blacklist.suppression;

import java.time.Instant;
import java.util.List;
import org.weijifen.contracts.Interval;
import org.weijifen.contracts.Period;

/**
 * State of one bucket. Both lists are in order of id, so equal facts in any order of arrival give
 * equal states.
 */
public record Bucket(List<HeldRecord> records, List<HeldSanction> sanctions) {
    static final Bucket EMPTY = new Bucket(List.of(), List.of());

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

    public Bucket {
        records = List.copyOf(records);
        sanctions = List.copyOf(sanctions);
    }
}

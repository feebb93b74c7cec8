package org.weijifen.blacklist.suppression;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Interval;
import org.weijifen.contracts.Period;
import org.weijifen.platform.aggregate.Packed;

/**
 * State of one bucket. Both lists are in order of id, so equal facts in any order of arrival give
 * equal states once every sanction has reached every record.
 *
 * @param told what an earlier life of the database published and the facts held here do not reach
 *     yet, in order of ids; absent, never empty, where they do
 */
public record Bucket(
        @Packed List<HeldRecord> records,
        @Packed List<HeldSanction> sanctions,
        @Packed @Nullable List<Told> told) {
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
     * @param spreading present while it has not reached every record
     */
    public record HeldSanction(
            String sanctionId,
            long revision,
            Instant at,
            List<Period> windows,
            @Nullable Spreading spreading) {
        public HeldSanction {
            windows = List.copyOf(windows);
        }

        HeldSanction(String sanctionId, long revision, Instant at, List<Period> windows) {
            this(sanctionId, revision, at, windows, null);
        }

        HeldSanction spreading(@Nullable Spreading progress) {
            return new HeldSanction(sanctionId, revision, at, windows, progress);
        }

        /** The sanction as it has reached this record; {@code null}: not at all. */
        @Nullable HeldSanction reaching(String recordId) {
            return spreading == null || recordId.compareTo(spreading.upTo()) <= 0
                    ? this
                    : spreading.before();
        }
    }

    /**
     * How far a sanction has come in a bucket with more records than one commit takes.
     *
     * @param upTo the last record id that it has reached
     * @param before the revision that holds for the others, itself not spreading; absent: none
     */
    public record Spreading(String upTo, @Nullable HeldSanction before) {}

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

    /** The sanction as it stands here, reaching all records or not yet. */
    @Nullable HeldSanction sanction(String sanctionId) {
        for (HeldSanction sanction : sanctions) {
            if (sanction.sanctionId().equals(sanctionId)) {
                return sanction;
            }
        }
        return null;
    }
}

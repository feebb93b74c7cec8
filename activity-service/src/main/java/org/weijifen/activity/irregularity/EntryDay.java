package org.weijifen.activity.irregularity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.weijifen.contracts.Interval;
import org.weijifen.contracts.activity.IrregularityKind;
import org.weijifen.platform.aggregate.DerivedIds;
import org.weijifen.platform.aggregate.Packed;

/**
 * What one recorder entered for one organisation on one local day, at {@code entry-days/<id>}.
 *
 * @param entries as far as they may still tell something ({@link EntryDayRules}); in order of their
 *     being noted
 * @param found each kind at most once
 */
public record EntryDay(
        String organizationId,
        String recorderId,
        LocalDate day,
        @Packed List<Entry> entries,
        List<Irregularity> found) {

    /**
     * One revision of a record as entered.
     *
     * @param number of the revision; a higher one replaces a lower
     * @param earlierDay of service that ended on an earlier local day than that of the entry
     * @param late back-entry (domain.md H10)
     */
    public record Entry(
            String recordId,
            int number,
            String activityId,
            String volunteerId,
            List<Interval> intervals,
            boolean earlierDay,
            boolean late,
            Instant enteredAt) {
        public Entry {
            intervals = List.copyOf(intervals);
        }

        long minutes() {
            return intervals.stream().mapToLong(Interval::minutes).sum();
        }
    }

    /**
     * A pattern that was found.
     *
     * @param at when the entry was made that completed it
     * @param recordCount records that make the pattern
     * @param minutes of these
     * @param recordIds the first of them
     */
    public record Irregularity(
            String irregularityId,
            IrregularityKind kind,
            Instant at,
            int recordCount,
            long minutes,
            List<String> recordIds,
            String policyVersion) {
        public Irregularity {
            recordIds = List.copyOf(recordIds);
        }
    }

    public EntryDay {
        entries = List.copyOf(entries);
        found = List.copyOf(found);
    }

    /** Id of the document. */
    public static String id(String organizationId, String recorderId, LocalDate day) {
        return DerivedIds.of("entry-day", organizationId, recorderId, day.toString());
    }

    String irregularityId(IrregularityKind kind) {
        return DerivedIds.of(
                "irregularity", kind.name(), organizationId, recorderId, day.toString());
    }

    boolean hasFound(IrregularityKind kind) {
        return found.stream().anyMatch(i -> i.kind() == kind);
    }
}

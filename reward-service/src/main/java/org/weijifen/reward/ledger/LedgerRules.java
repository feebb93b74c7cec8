package org.weijifen.reward.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.weijifen.contracts.Interval;
import org.weijifen.reward.ledger.LedgerEntry.Line;
import org.weijifen.reward.ledger.LedgerEntry.Reason;

/**
 * Which minutes of a month count (domain.md H4, H5, H6): a pure function of the set of facts.
 * Midnight and new year need no rule of their own, since a bucket holds only its month's part.
 */
public final class LedgerRules {
    private static final String CREDITED = "H4";
    private static final String OVERLAP = "H5";

    private record Live(String recordId, RecordRevision revision, Instant firstVerifiedAt) {}

    private LedgerRules() {}

    public static MonthSummary summary(Bucket bucket) {
        MonthLedger month = month(bucket);
        Instant knownAt =
                Stream.concat(
                                bucket.records().values().stream()
                                        .flatMap(List::stream)
                                        .map(RecordRevision::knownAt),
                                bucket.suppressions().values().stream()
                                        .flatMap(m -> m.values().stream())
                                        .map(Suppression::knownAt))
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH);
        return new MonthSummary(
                bucket.folds(), knownAt, month.creditedMinutes(), month.suppressedMinutes());
    }

    /**
     * Every minute goes to the first record, in order of first verification and then of id, that
     * has it. What a sanction takes from that record does not pass to a later one (X17).
     */
    public static MonthLedger month(Bucket bucket) {
        List<LedgerEntry> entries = new ArrayList<>();
        Map<String, List<Interval>> owned = new LinkedHashMap<>();
        for (Live live : liveInOrder(bucket)) {
            LedgerEntry entry = entry(live, owned, suppressionsOf(bucket, live.recordId()));
            entries.add(entry);
            owned.put(
                    live.recordId(),
                    IntervalSets.without(live.revision().intervals(), all(owned.values())));
        }
        bucket.records().forEach((recordId, revisions) -> withdrawn(recordId, revisions, entries));
        return new MonthLedger(entries);
    }

    private static List<Live> liveInOrder(Bucket bucket) {
        List<Live> live = new ArrayList<>();
        bucket.records()
                .forEach(
                        (recordId, revisions) -> {
                            RecordRevision standing = revisions.getLast();
                            Instant first = standing.firstVerifiedAt();
                            if (first != null && !standing.intervals().isEmpty()) {
                                live.add(new Live(recordId, standing, first));
                            }
                        });
        live.sort(Comparator.comparing(Live::firstVerifiedAt).thenComparing(Live::recordId));
        return live;
    }

    private static LedgerEntry entry(
            Live live,
            Map<String, List<Interval>> owned,
            SortedMap<String, Suppression> suppressions) {
        List<Interval> verified = live.revision().intervals();
        List<Interval> own = IntervalSets.without(verified, all(owned.values()));
        List<Interval> suppressed =
                IntervalSets.intersection(
                        own,
                        all(suppressions.values().stream().map(Suppression::intervals).toList()));
        List<Interval> credited = IntervalSets.without(own, suppressed);
        List<Line> lines = new ArrayList<>();
        if (!credited.isEmpty()) {
            lines.add(Line.of(Reason.CREDITED, CREDITED, credited));
        }
        suppressions.forEach(
                (sanctionId, s) ->
                        addIfAny(
                                lines,
                                Reason.SUPPRESSED,
                                IntervalSets.intersection(own, s.intervals()),
                                sanctionId));
        owned.forEach(
                (holder, minutes) ->
                        addIfAny(
                                lines,
                                Reason.OVERLAP,
                                IntervalSets.intersection(verified, minutes),
                                holder));
        return new LedgerEntry(
                live.recordId(),
                live.revision().activityId(),
                false,
                IntervalSets.minutes(verified),
                IntervalSets.minutes(credited),
                IntervalSets.minutes(suppressed),
                IntervalSets.minutes(verified) - IntervalSets.minutes(own),
                live.revision().unfiled(),
                live.revision().policyVersion(),
                lines);
    }

    private static void addIfAny(
            List<Line> lines, Reason reason, List<Interval> intervals, String because) {
        if (intervals.isEmpty()) {
            return;
        }
        long minutes = IntervalSets.minutes(intervals);
        lines.add(
                reason == Reason.SUPPRESSED
                        ? new Line(reason, CREDITED, minutes, intervals, because, null)
                        : new Line(reason, OVERLAP, minutes, intervals, null, because));
    }

    /** A withdrawn record competes for nothing; it is shown with the minutes it last had. */
    private static void withdrawn(
            String recordId, List<RecordRevision> revisions, List<LedgerEntry> entries) {
        RecordRevision standing = revisions.getLast();
        if (!standing.withdrawn()) {
            return;
        }
        List<Interval> last =
                revisions.reversed().stream()
                        .filter(r -> !r.withdrawn())
                        .findFirst()
                        .map(RecordRevision::intervals)
                        .orElse(List.of());
        if (last.isEmpty()) {
            return;
        }
        long minutes = IntervalSets.minutes(last);
        var line = new Line(Reason.WITHDRAWN, CREDITED, minutes, last, standing.sanctionId(), null);
        entries.add(
                new LedgerEntry(
                        recordId,
                        standing.activityId(),
                        true,
                        minutes,
                        0,
                        0,
                        0,
                        false,
                        standing.policyVersion(),
                        List.of(line)));
    }

    private static SortedMap<String, Suppression> suppressionsOf(Bucket bucket, String recordId) {
        return bucket.suppressions().getOrDefault(recordId, new TreeMap<>());
    }

    private static List<Interval> all(Collection<List<Interval>> sets) {
        List<Interval> union = List.of();
        for (List<Interval> set : sets) {
            union = IntervalSets.union(union, set);
        }
        return union;
    }
}

package org.weijifen.blacklist.suppression;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.suppression.Bucket.HeldRecord;
import org.weijifen.blacklist.suppression.Bucket.HeldSanction;
import org.weijifen.blacklist.suppression.Bucket.Spreading;
import org.weijifen.contracts.Interval;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.activity.HoursEvent;
import org.weijifen.contracts.activity.HoursVerified;
import org.weijifen.contracts.activity.HoursWithdrawn;
import org.weijifen.contracts.blacklist.Sequence;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.scheme.SchemeCalendar;

/** Decisions over a bucket (domain.md V5 to V9). Pure. */
final class BucketRules {
    /**
     * Records that a sanction reaches in one commit: with their events about a megabyte, where the
     * database takes 16 for the document and the relay holds back above four.
     */
    static final int RECORDS_AT_ONCE = 1_000;

    private BucketRules() {}

    /** A revision of a record arrives; only the highest counts. */
    static Decision<Bucket> onRecord(@Nullable Bucket state, BucketKey key, HoursEvent event) {
        Bucket bucket = state == null ? Bucket.EMPTY : state;
        var record =
                new HeldRecord(
                        event.recordId(),
                        event.volunteerId(),
                        event.revision(),
                        event.occurredAt(),
                        minutesHere(key, event));
        List<HeldRecord> records = withLatest(bucket.records(), record);
        return records == bucket.records()
                ? Decision.unchanged()
                : Decision.to(
                        PublishedBefore.reach(
                                new Bucket(records, bucket.sanctions(), bucket.told())));
    }

    /**
     * A sanction arrives as it stands; only the highest revision counts. It reaches at most {@value
     * #RECORDS_AT_ONCE} records more, so whoever brings it repeats this until nothing changes.
     */
    static Decision<Bucket> onSanction(@Nullable Bucket state, HeldSanction wanted) {
        Bucket bucket = state == null ? Bucket.EMPTY : state;
        HeldSanction known = bucket.sanction(wanted.sanctionId());
        HeldSanction next;
        if (known != null && known.spreading() != null) {
            // To its end first: a bucket knows two revisions of a sanction, never three.
            next = further(known, known.spreading(), bucket.records());
        } else if (known == null || known.revision() < wanted.revision()) {
            next = further(wanted, new Spreading("", known), bucket.records());
        } else {
            return Decision.unchanged();
        }
        List<HeldSanction> sanctions = new ArrayList<>(bucket.sanctions());
        sanctions.remove(known);
        sanctions.add(next);
        sanctions.sort(Comparator.comparing(HeldSanction::sanctionId));
        return Decision.to(
                PublishedBefore.reach(new Bucket(bucket.records(), sanctions, bucket.told())));
    }

    private static HeldSanction further(
            HeldSanction sanction, Spreading progress, List<HeldRecord> records) {
        int reached = 0;
        while (reached < records.size()
                && records.get(reached).recordId().compareTo(progress.upTo()) <= 0) {
            reached++;
        }
        int end = reached + RECORDS_AT_ONCE;
        return sanction.spreading(
                end >= records.size()
                        ? null
                        : new Spreading(records.get(end - 1).recordId(), progress.before()));
    }

    /** Every record with every sanction that has reached it, in order of ids. */
    static Map<Suppression.Pair, Suppression> suppressions(Bucket bucket) {
        Map<Suppression.Pair, Suppression> all = new LinkedHashMap<>();
        for (HeldRecord record : bucket.records()) {
            for (HeldSanction held : bucket.sanctions()) {
                HeldSanction sanction = held.reaching(record.recordId());
                if (sanction == null) {
                    continue;
                }
                all.put(
                        new Suppression.Pair(record.recordId(), sanction.sanctionId()),
                        suppression(record, sanction));
            }
        }
        return all;
    }

    /** What a sanction that has reached a record does to it. */
    static Suppression suppression(HeldRecord record, HeldSanction sanction) {
        return new Suppression(
                record.volunteerId(),
                new Sequence(sanction.revision(), record.revision()),
                record.at().isAfter(sanction.at()) ? record.at() : sanction.at(),
                inside(record.intervals(), sanction.windows()));
    }

    /** The minutes of sorted, disjoint intervals that lie inside sorted, disjoint windows. */
    static List<Interval> inside(List<Interval> intervals, List<Period> windows) {
        List<Interval> inside = new ArrayList<>();
        for (Interval interval : intervals) {
            for (Period window : windows) {
                Instant until = window.until();
                SchemeCalendar.clip(interval, window.from(), until == null ? Instant.MAX : until)
                        .ifPresent(inside::add);
            }
        }
        return inside;
    }

    /** Whether every minute of {@code part} is in {@code whole}. */
    static boolean isWithin(List<Interval> part, List<Interval> whole) {
        List<Period> windows =
                whole.stream().map(i -> new Period(i.startsAt(), i.endsAt())).toList();
        return minutes(inside(part, windows)) == minutes(part);
    }

    private static long minutes(List<Interval> intervals) {
        return intervals.stream().mapToLong(Interval::minutes).sum();
    }

    /**
     * The record's minutes in this month, if this bucket's organisation is one of its organisers.
     */
    private static List<Interval> minutesHere(BucketKey key, HoursEvent event) {
        return switch (event) {
            case HoursWithdrawn _ -> List.of();
            case HoursVerified v when !v.organizationIds().contains(key.organizationId()) ->
                    List.of();
            case HoursVerified v ->
                    v.intervals().stream()
                            .map(i -> SchemeCalendar.clip(i, key.month()))
                            .flatMap(Optional::stream)
                            .toList();
        };
    }

    /** The sorted list with the record put in its place; the same list if it is not newer. */
    private static List<HeldRecord> withLatest(List<HeldRecord> known, HeldRecord element) {
        int at =
                Collections.binarySearch(
                        known, element, Comparator.comparing(HeldRecord::recordId));
        if (at >= 0 && known.get(at).revision() >= element.revision()) {
            return known;
        }
        List<HeldRecord> next = new ArrayList<>(known);
        if (at < 0) {
            next.add(-at - 1, element);
        } else {
            next.set(at, element);
        }
        return next;
    }
}

package org.weijifen.blacklist.suppression;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.suppression.Bucket.HeldRecord;
import org.weijifen.blacklist.suppression.Bucket.HeldSanction;
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
        List<HeldRecord> records =
                withLatest(bucket.records(), record, HeldRecord::recordId, HeldRecord::revision);
        return records == bucket.records()
                ? Decision.unchanged()
                : Decision.to(
                        PublishedBefore.reach(
                                new Bucket(records, bucket.sanctions(), bucket.told())));
    }

    /** A sanction arrives as it stands; only the highest revision counts. */
    static Decision<Bucket> onSanction(@Nullable Bucket state, HeldSanction sanction) {
        Bucket bucket = state == null ? Bucket.EMPTY : state;
        List<HeldSanction> sanctions =
                withLatest(
                        bucket.sanctions(),
                        sanction,
                        HeldSanction::sanctionId,
                        HeldSanction::revision);
        return sanctions == bucket.sanctions()
                ? Decision.unchanged()
                : Decision.to(
                        PublishedBefore.reach(
                                new Bucket(bucket.records(), sanctions, bucket.told())));
    }

    /** Every record with every sanction of the bucket, in order of ids. */
    static Map<Suppression.Pair, Suppression> suppressions(Bucket bucket) {
        Map<Suppression.Pair, Suppression> all = new LinkedHashMap<>();
        for (HeldRecord record : bucket.records()) {
            for (HeldSanction sanction : bucket.sanctions()) {
                Instant at = record.at().isAfter(sanction.at()) ? record.at() : sanction.at();
                all.put(
                        new Suppression.Pair(record.recordId(), sanction.sanctionId()),
                        new Suppression(
                                record.volunteerId(),
                                new Sequence(sanction.revision(), record.revision()),
                                at,
                                inside(record.intervals(), sanction.windows())));
            }
        }
        return all;
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

    /** The sorted list with the element put in its place; the same list if it is not newer. */
    private static <T> List<T> withLatest(
            List<T> known, T element, Function<T, String> id, ToLongFunction<T> revision) {
        List<T> next = new ArrayList<>(known);
        int at = 0;
        while (at < next.size() && id.apply(next.get(at)).compareTo(id.apply(element)) < 0) {
            at++;
        }
        if (at == next.size() || !id.apply(next.get(at)).equals(id.apply(element))) {
            next.add(at, element);
        } else if (revision.applyAsLong(next.get(at)) < revision.applyAsLong(element)) {
            next.set(at, element);
        } else {
            return known;
        }
        return next;
    }
}

package org.weijifen.reward.ledger;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.activity.HoursEvent;
import org.weijifen.contracts.activity.HoursVerified;
import org.weijifen.contracts.activity.HoursWithdrawn;
import org.weijifen.contracts.blacklist.SuppressionEvent;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.scheme.SchemeCalendar;
import org.weijifen.scheme.SchemePolicy;

/**
 * What a fact adds to a bucket. The facts of a bucket are a set: order and repetition of their
 * arrival leave no trace but {@code folds} (contracts.md, invariant 2).
 */
final class BucketRules {
    private BucketRules() {}

    /** Keeps a revision of a record; a revision known already changes nothing. */
    static Decision<Bucket> hours(Bucket bucket, HoursEvent event, SchemePolicy policy) {
        List<RecordRevision> known = bucket.records().getOrDefault(event.recordId(), List.of());
        if (known.stream().anyMatch(r -> r.revision() == event.revision())) {
            return Decision.unchanged();
        }
        List<RecordRevision> revisions = new ArrayList<>(known);
        revisions.add(revision(event, YearMonth.parse(bucket.month()), policy));
        revisions.sort(Comparator.comparingLong(RecordRevision::revision));
        SortedMap<String, List<RecordRevision>> records = new TreeMap<>(bucket.records());
        records.put(event.recordId(), List.copyOf(revisions));
        return Decision.to(
                new Bucket(
                        bucket.volunteerId(),
                        bucket.month(),
                        bucket.folds() + 1,
                        records,
                        bucket.suppressions()));
    }

    /** Keeps what a sanction suppresses of a record, unless that or something newer is known. */
    static Decision<Bucket> suppression(Bucket bucket, SuppressionEvent event) {
        SortedMap<String, Suppression> ofRecord =
                new TreeMap<>(
                        bucket.suppressions().getOrDefault(event.recordId(), new TreeMap<>()));
        @Nullable Suppression known = ofRecord.get(event.sanctionId());
        if (known != null && known.sequence().compareTo(event.sequence()) >= 0) {
            return Decision.unchanged();
        }
        ofRecord.put(
                event.sanctionId(),
                new Suppression(event.sequence(), event.occurredAt(), event.intervals()));
        SortedMap<String, SortedMap<String, Suppression>> all =
                new TreeMap<>(bucket.suppressions());
        all.put(event.recordId(), ofRecord);
        return Decision.to(
                new Bucket(
                        bucket.volunteerId(),
                        bucket.month(),
                        bucket.folds() + 1,
                        bucket.records(),
                        all));
    }

    private static RecordRevision revision(HoursEvent event, YearMonth month, SchemePolicy policy) {
        String version = policy.at(event.occurredAt()).version();
        return switch (event) {
            case HoursVerified v ->
                    new RecordRevision(
                            v.revision(),
                            v.occurredAt(),
                            false,
                            v.activityId(),
                            v.intervals().stream()
                                    .flatMap(i -> SchemeCalendar.clip(i, month).stream())
                                    .toList(),
                            v.firstVerifiedAt(),
                            v.unfiled(),
                            null,
                            version);
            case HoursWithdrawn w ->
                    new RecordRevision(
                            w.revision(),
                            w.occurredAt(),
                            true,
                            w.activityId(),
                            List.of(),
                            null,
                            false,
                            w.sanctionId(),
                            version);
        };
    }
}

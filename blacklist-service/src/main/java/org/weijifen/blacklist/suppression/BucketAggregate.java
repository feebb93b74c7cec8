package org.weijifen.blacklist.suppression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.suppression.Bucket.HeldRecord;
import org.weijifen.blacklist.suppression.Bucket.HeldSanction;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.Interval;
import org.weijifen.contracts.blacklist.HoursRestored;
import org.weijifen.contracts.blacklist.HoursSuppressed;
import org.weijifen.platform.aggregate.Aggregate;

/** Buckets as documents. Speaks only where a suppression differs from what was said before. */
public final class BucketAggregate implements Aggregate<Bucket> {
    @Override
    public String collection() {
        return "buckets";
    }

    @Override
    public int schema() {
        return 2;
    }

    @Override
    public Class<Bucket> type() {
        return Bucket.class;
    }

    @Override
    public List<Event> events(String id, @Nullable Bucket before, Bucket after, long revision) {
        if (after.sanctions().isEmpty()) {
            return List.of();
        }
        BucketKey key = BucketKey.parse(id);
        List<Event> events = new ArrayList<>();
        for (Changed changed : changes(before == null ? Bucket.EMPTY : before, after)) {
            if (changed.last().isReachedBy(changed.now())
                    && !changed.last().intervals().equals(changed.now().intervals())) {
                events.add(
                        event(
                                changed.pair(),
                                changed.last().intervals(),
                                changed.now(),
                                key,
                                revision));
            }
        }
        return events;
    }

    private record Changed(Suppression.Pair pair, PublishedBefore.Last last, Suppression now) {}

    private static List<Changed> changes(Bucket before, Bucket after) {
        if (before.told() == null) {
            return changesOfFacts(before, after);
        }
        Map<Suppression.Pair, PublishedBefore.Last> told = PublishedBefore.lastTold(before);
        List<Changed> changes = new ArrayList<>();
        BucketRules.suppressions(after)
                .forEach(
                        (pair, now) ->
                                changes.add(
                                        new Changed(
                                                pair,
                                                told.getOrDefault(
                                                        pair, PublishedBefore.Last.NOTHING),
                                                now)));
        return changes;
    }

    /**
     * The same where all that was told follows from the facts: both lists are walked together, and
     * what neither the record's nor the sanction's arrival concerns is passed over.
     */
    private static List<Changed> changesOfFacts(Bucket before, Bucket after) {
        List<@Nullable HeldSanction> sanctionsBefore = new ArrayList<>();
        after.sanctions().forEach(s -> sanctionsBefore.add(before.sanction(s.sanctionId())));
        List<Changed> changes = new ArrayList<>();
        int at = 0;
        for (HeldRecord record : after.records()) {
            String recordId = record.recordId();
            while (at < before.records().size()
                    && before.records().get(at).recordId().compareTo(recordId) < 0) {
                at++;
            }
            HeldRecord known = at < before.records().size() ? before.records().get(at) : null;
            if (known != null && !known.recordId().equals(recordId)) {
                known = null;
            }
            for (int i = 0; i < sanctionsBefore.size(); i++) {
                HeldSanction now = after.sanctions().get(i).reaching(recordId);
                HeldSanction held = sanctionsBefore.get(i);
                HeldSanction was = held == null ? null : held.reaching(recordId);
                if (now != null && !(Objects.equals(known, record) && Objects.equals(was, now))) {
                    changes.add(
                            new Changed(
                                    new Suppression.Pair(recordId, now.sanctionId()),
                                    known == null || was == null
                                            ? PublishedBefore.Last.NOTHING
                                            : PublishedBefore.Last.of(
                                                    BucketRules.suppression(known, was)),
                                    BucketRules.suppression(record, now)));
                }
            }
        }
        return changes;
    }

    private static Event event(
            Suppression.Pair pair,
            List<Interval> last,
            Suppression now,
            BucketKey key,
            long revision) {
        if (BucketRules.isWithin(now.intervals(), last)) {
            return new HoursRestored(
                    revision,
                    now.at(),
                    pair.recordId(),
                    now.volunteerId(),
                    pair.sanctionId(),
                    key.month().toString(),
                    now.sequence(),
                    now.intervals(),
                    key.organizationId());
        }
        return new HoursSuppressed(
                revision,
                now.at(),
                pair.recordId(),
                now.volunteerId(),
                pair.sanctionId(),
                key.month().toString(),
                now.sequence(),
                now.intervals(),
                key.organizationId());
    }
}

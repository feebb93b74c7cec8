package org.weijifen.blacklist.suppression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
        Map<Suppression.Pair, PublishedBefore.Last> told =
                before == null ? Map.of() : PublishedBefore.lastTold(before);
        List<Event> events = new ArrayList<>();
        BucketRules.suppressions(after)
                .forEach(
                        (pair, now) -> {
                            var last = told.getOrDefault(pair, PublishedBefore.Last.NOTHING);
                            if (last.isReachedBy(now)
                                    && !last.intervals().equals(now.intervals())) {
                                events.add(event(pair, last.intervals(), now, key, revision));
                            }
                        });
        return events;
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

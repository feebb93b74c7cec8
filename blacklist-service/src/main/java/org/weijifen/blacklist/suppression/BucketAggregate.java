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
        return 1;
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
        String month = BucketKey.parse(id).month().toString();
        Map<Suppression.Pair, Suppression> told =
                before == null ? Map.of() : BucketRules.suppressions(before);
        List<Event> events = new ArrayList<>();
        BucketRules.suppressions(after)
                .forEach(
                        (pair, now) -> {
                            Suppression then = told.get(pair);
                            List<Interval> last = then == null ? List.of() : then.intervals();
                            if (!last.equals(now.intervals())) {
                                events.add(event(pair, last, now, month, revision));
                            }
                        });
        return events;
    }

    private static Event event(
            Suppression.Pair pair,
            List<Interval> last,
            Suppression now,
            String month,
            long revision) {
        if (BucketRules.isWithin(now.intervals(), last)) {
            return new HoursRestored(
                    revision,
                    now.at(),
                    pair.recordId(),
                    now.volunteerId(),
                    pair.sanctionId(),
                    month,
                    now.sequence(),
                    now.intervals());
        }
        return new HoursSuppressed(
                revision,
                now.at(),
                pair.recordId(),
                now.volunteerId(),
                pair.sanctionId(),
                month,
                now.sequence(),
                now.intervals());
    }
}

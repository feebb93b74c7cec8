package org.weijifen.reward.ledger;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.Interval;
import org.weijifen.contracts.activity.HoursEvent;
import org.weijifen.contracts.activity.HoursVerified;
import org.weijifen.contracts.blacklist.SuppressionEvent;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.FoldedBatch;
import org.weijifen.platform.aggregate.Folds;
import org.weijifen.scheme.SchemeCalendar;
import org.weijifen.scheme.SchemePolicy;

/**
 * Brings facts to the buckets of every month they touch, so that a correction empties the month
 * that it moves a record out of.
 */
public final class FoldBuckets implements Folds<Bucket, Event> {
    private static final BucketAggregate BUCKETS = new BucketAggregate();

    private final AggregateRuntime runtime;
    private final SchemePolicy policy;

    public FoldBuckets(AggregateRuntime runtime, SchemePolicy policy) {
        this.runtime = runtime;
        this.policy = policy;
    }

    /**
     * @param facts {@link HoursEvent}s and {@link SuppressionEvent}s
     */
    public FoldedBatch<Bucket, Event> fold(List<Event> facts, Act act) {
        return runtime.foldAll(BUCKETS, this, facts, act);
    }

    @Override
    public Collection<String> ids(Event fact) {
        return switch (fact) {
            case HoursEvent hours ->
                    months(hours).stream().map(m -> Bucket.id(hours.volunteerId(), m)).toList();
            case SuppressionEvent s -> List.of(Bucket.id(s.volunteerId(), s.month()));
            default -> List.of();
        };
    }

    @Override
    public Decision<Bucket> fold(String id, @Nullable Bucket state, Event fact) {
        Bucket bucket = state == null ? empty(id) : state;
        return switch (fact) {
            case HoursEvent hours -> BucketRules.hours(bucket, hours, policy);
            case SuppressionEvent suppression -> BucketRules.suppression(bucket, suppression);
            default -> Decision.unchanged();
        };
    }

    /** The months that the writer names, and those of the intervals should it ever forget one. */
    private static Collection<String> months(HoursEvent event) {
        var months = new TreeSet<>(event.touchedMonths());
        if (event instanceof HoursVerified verified) {
            for (Interval interval : verified.intervals()) {
                SchemeCalendar.monthsOf(interval).forEach(m -> months.add(m.toString()));
            }
        }
        return months;
    }

    private static Bucket empty(String id) {
        int colon = id.indexOf(':');
        return Bucket.empty(id.substring(0, colon), id.substring(colon + 1));
    }
}

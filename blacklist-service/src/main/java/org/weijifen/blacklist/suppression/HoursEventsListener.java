package org.weijifen.blacklist.suppression;

import java.util.List;
import org.weijifen.contracts.activity.HoursEvent;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.consume.Batch;
import org.weijifen.platform.consume.Reaction.Parked;

/** Hours that activity-service verified or withdrew, into their buckets. */
public final class HoursEventsListener {
    private final AggregateRuntime runtime;
    private final BucketAggregate buckets;
    private final String service;

    public HoursEventsListener(AggregateRuntime runtime, BucketAggregate buckets, String service) {
        this.runtime = runtime;
        this.buckets = buckets;
        this.service = service;
    }

    /** Folds the batch's hours; answers what can never be folded. */
    public List<Parked> react(Batch batch) {
        List<HoursEvent> hours = batch.of(HoursEvent.class);
        return Batch.failuresOf(
                runtime.foldAll(buckets, new IndexRecord(), hours, batch.act(service)));
    }
}

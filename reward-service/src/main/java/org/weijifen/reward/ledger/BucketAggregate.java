package org.weijifen.reward.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Aggregate;

/** Stores buckets in {@code buckets/<volunteerId>:<yyyy-mm>}; they say nothing in public. */
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
    public List<?> events(String id, @Nullable Bucket before, Bucket after, long revision) {
        return List.of();
    }
}

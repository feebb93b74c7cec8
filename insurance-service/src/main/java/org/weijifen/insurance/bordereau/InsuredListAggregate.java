package org.weijifen.insurance.bordereau;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Aggregate;

/**
 * {@code bordereaux/<activityId>}: says nothing in public, so it comes back by folding alone. Read
 * anew from the start, the own topic gives the same content and the same hashes; under the same key
 * the same signatures too.
 */
public final class InsuredListAggregate implements Aggregate<InsuredList> {

    @Override
    public String collection() {
        return "bordereaux";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<InsuredList> type() {
        return InsuredList.class;
    }

    @Override
    public List<?> events(
            String id, @Nullable InsuredList before, InsuredList after, long revision) {
        return List.of();
    }
}

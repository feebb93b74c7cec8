package org.weijifen.insurance.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Aggregate;

/** {@code claims-of/<subject>}; says nothing in public. */
public final class ClaimsOfAggregate implements Aggregate<ClaimsOf> {

    @Override
    public String collection() {
        return "claims-of";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<ClaimsOf> type() {
        return ClaimsOf.class;
    }

    @Override
    public List<?> events(String id, @Nullable ClaimsOf before, ClaimsOf after, long revision) {
        return List.of();
    }
}

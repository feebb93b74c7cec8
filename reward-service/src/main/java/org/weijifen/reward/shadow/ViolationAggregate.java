package org.weijifen.reward.shadow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Aggregate;

/** Copies of reported violations; they say nothing of their own. */
public final class ViolationAggregate implements Aggregate<Violation> {
    @Override
    public String collection() {
        return "violations";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<Violation> type() {
        return Violation.class;
    }

    @Override
    public List<?> events(String id, @Nullable Violation before, Violation after, long revision) {
        return List.of();
    }
}

package org.weijifen.reward.shadow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Aggregate;

/** Copies of sanctions; they say nothing of their own. */
public final class SanctionAggregate implements Aggregate<Sanction> {
    @Override
    public String collection() {
        return "sanctions";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<Sanction> type() {
        return Sanction.class;
    }

    @Override
    public List<?> events(String id, @Nullable Sanction before, Sanction after, long revision) {
        return List.of();
    }
}

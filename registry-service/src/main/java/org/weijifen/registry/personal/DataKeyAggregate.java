package org.weijifen.registry.personal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Aggregate;

/** Data keys by volunteer id, in a collection of their own, so that their backups can be too. */
public final class DataKeyAggregate implements Aggregate<DataKey> {
    @Override
    public String collection() {
        return "data-keys";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<DataKey> type() {
        return DataKey.class;
    }

    @Override
    public List<?> events(String id, @Nullable DataKey before, DataKey after, long revision) {
        return List.of();
    }
}

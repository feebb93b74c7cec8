package org.weijifen.blacklist.work;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Event;
import org.weijifen.platform.aggregate.Aggregate;

/** Awaited bodies as documents; nobody outside hears of them. */
public final class AwaitedBodyAggregate implements Aggregate<AwaitedBody> {
    @Override
    public String collection() {
        return "awaited";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<AwaitedBody> type() {
        return AwaitedBody.class;
    }

    @Override
    public List<Event> events(
            String id, @Nullable AwaitedBody before, AwaitedBody after, long revision) {
        return List.of();
    }
}

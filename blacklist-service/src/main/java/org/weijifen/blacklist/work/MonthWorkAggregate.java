package org.weijifen.blacklist.work;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Event;
import org.weijifen.platform.aggregate.Aggregate;

/** Work as documents; nobody outside hears of it. */
public final class MonthWorkAggregate implements Aggregate<MonthWork> {
    /** What a resumption asks for. */
    static final String STATUS = "status";

    @Override
    public String collection() {
        return "work";
    }

    @Override
    public int schema() {
        return 2;
    }

    @Override
    public Class<MonthWork> type() {
        return MonthWork.class;
    }

    @Override
    public List<String> scanPaths() {
        return List.of(STATUS);
    }

    @Override
    public List<Event> events(
            String id, @Nullable MonthWork before, MonthWork after, long revision) {
        return List.of();
    }
}

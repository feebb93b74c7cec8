package org.weijifen.blacklist.complaint;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Event;
import org.weijifen.platform.aggregate.Aggregate;

/** {@code complaint-turns/<millis>-<receipt>}; says nothing in public. */
public final class TurnAggregate implements Aggregate<Turn> {
    /** Scan path of the officers' list. */
    static final String STATUS = "status";

    @Override
    public String collection() {
        return "complaint-turns";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<Turn> type() {
        return Turn.class;
    }

    @Override
    public List<String> scanPaths() {
        return List.of(STATUS);
    }

    @Override
    public List<Event> events(String id, @Nullable Turn before, Turn after, long revision) {
        return List.of();
    }
}

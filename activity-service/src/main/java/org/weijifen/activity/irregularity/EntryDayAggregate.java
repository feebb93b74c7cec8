package org.weijifen.activity.irregularity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.activity.irregularity.EntryDay.Irregularity;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.activity.IrregularityDetected;
import org.weijifen.platform.aggregate.Aggregate;

/** {@code entry-days/<id>}; tells each irregularity once. */
public final class EntryDayAggregate implements Aggregate<EntryDay> {

    @Override
    public String collection() {
        return "entry-days";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<EntryDay> type() {
        return EntryDay.class;
    }

    @Override
    public List<Event> events(String id, @Nullable EntryDay before, EntryDay after, long revision) {
        List<Event> events = new ArrayList<>();
        for (Irregularity i : after.found()) {
            if (before == null || !before.hasFound(i.kind())) {
                events.add(
                        new IrregularityDetected(
                                revision,
                                i.at(),
                                i.irregularityId(),
                                i.kind(),
                                after.organizationId(),
                                after.recorderId(),
                                after.day(),
                                i.recordCount(),
                                i.minutes(),
                                i.recordIds(),
                                i.policyVersion()));
            }
        }
        return events;
    }
}

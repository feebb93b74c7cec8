package org.weijifen.activity.irregularity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.activity.irregularity.EntryDay.Irregularity;
import org.weijifen.contracts.activity.IrregularityDetected;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.Recovery;

/**
 * What was told of a recorder's day stays told and is not told again; what a lost database had
 * found and nobody heard is told now. The entries come back from a backup alone: no event names who
 * entered a record, so those made since do not count towards a pattern any more.
 */
public record EntryDayRecovery(Aggregate<EntryDay> aggregate) implements Recovery<EntryDay> {
    @Override
    public Collection<String> ids(Object event) {
        return event instanceof IrregularityDetected e
                ? List.of(EntryDay.id(e.organizationId(), e.recorderId(), e.enteredOn()))
                : List.of();
    }

    @Override
    public @Nullable EntryDay adopt(String id, @Nullable EntryDay state, Published published) {
        List<Irregularity> told = new ArrayList<>();
        EntryDay day = state;
        for (Object event : published.all()) {
            if (event instanceof IrregularityDetected e) {
                if (day == null) {
                    day =
                            new EntryDay(
                                    e.organizationId(),
                                    e.recorderId(),
                                    e.enteredOn(),
                                    List.of(),
                                    List.of());
                }
                told.add(
                        new Irregularity(
                                e.irregularityId(),
                                e.kind(),
                                e.occurredAt(),
                                e.recordCount(),
                                e.minutes(),
                                e.recordIds(),
                                e.policyVersion()));
            }
        }
        return day == null ? null : with(day, told);
    }

    /** With what the stored state had found besides. */
    @Override
    public EntryDay judge(String id, @Nullable EntryDay state, EntryDay adopted) {
        List<Irregularity> found = new ArrayList<>(adopted.found());
        if (state != null) {
            state.found().stream().filter(i -> !adopted.hasFound(i.kind())).forEach(found::add);
        }
        return with(adopted, found);
    }

    private static EntryDay with(EntryDay day, List<Irregularity> found) {
        return new EntryDay(
                day.organizationId(), day.recorderId(), day.day(), day.entries(), found);
    }
}

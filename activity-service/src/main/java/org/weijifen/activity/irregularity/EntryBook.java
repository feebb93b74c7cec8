package org.weijifen.activity.irregularity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.activity.irregularity.EntryDay.Entry;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Folds;
import org.weijifen.platform.port.UnavailableException;
import org.weijifen.scheme.IrregularityTerms;

/** The recorders' days; noting an entry again changes nothing. */
public final class EntryBook {
    private final AggregateRuntime runtime;
    private final EntryDayAggregate entryDays;

    public EntryBook(AggregateRuntime runtime, EntryDayAggregate entryDays) {
        this.runtime = runtime;
        this.entryDays = entryDays;
    }

    /**
     * One entry and by what it is judged.
     *
     * @param day local day of the entry
     * @param terms by the policy of that day
     */
    public record Note(
            String organizationId,
            String recorderId,
            LocalDate day,
            Entry entry,
            IrregularityTerms terms,
            String policyVersion) {}

    /**
     * @throws UnavailableException if an entry could not be noted
     */
    public void note(List<Note> notes, Instant now) {
        runtime.foldAll(
                        entryDays,
                        new Folds<EntryDay, Note>() {
                            @Override
                            public Collection<String> ids(Note note) {
                                return List.of(
                                        EntryDay.id(
                                                note.organizationId(),
                                                note.recorderId(),
                                                note.day()));
                            }

                            @Override
                            public Decision<EntryDay> fold(
                                    String id, @Nullable EntryDay state, Note note) {
                                return EntryDayRules.note(state, note);
                            }
                        },
                        notes,
                        Act.system(now, "activity-service", "entry-day.note"))
                .failures()
                .forEach(
                        r -> {
                            throw new UnavailableException(
                                    "entry day " + r.id() + ": " + r.failure(), null);
                        });
    }
}

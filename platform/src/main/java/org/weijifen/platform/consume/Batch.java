package org.weijifen.platform.consume;

import java.util.ArrayList;
import java.util.List;
import org.weijifen.platform.aggregate.FoldedBatch;
import org.weijifen.platform.event.Incoming;

/** Known events of one poll, in order. */
public record Batch(List<Incoming> events) {

    public Batch {
        events = List.copyOf(events);
    }

    /** The data of all events of one kind (a record or a sealed interface), in order. */
    public <T> List<T> of(Class<T> kind) {
        List<T> found = new ArrayList<>();
        for (Incoming event : events) {
            if (kind.isInstance(event.data())) {
                found.add(kind.cast(event.data()));
            }
        }
        return found;
    }

    /** Facts of a folded batch that must be parked. */
    public static <F> List<Reaction.Parked> failuresOf(FoldedBatch<?, F> folded) {
        return folded.failures().stream()
                .map(f -> new Reaction.Parked(f.fact(), String.valueOf(f.failure())))
                .toList();
    }
}

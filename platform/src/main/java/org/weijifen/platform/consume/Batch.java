package org.weijifen.platform.consume;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.weijifen.platform.aggregate.Act;
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

    /**
     * The act under which a service folds this batch: known time is the events' own, never the
     * reader's clock.
     */
    public Act act(String service) {
        Instant latest =
                events.stream().map(Incoming::time).max(Instant::compareTo).orElse(Instant.EPOCH);
        return Act.system(latest, service, "react");
    }

    /** Facts of a folded batch that must be parked. */
    public static <F> List<Reaction.Parked> failuresOf(FoldedBatch<?, F> folded) {
        return folded.failures().stream()
                .map(f -> new Reaction.Parked(f.fact(), String.valueOf(f.failure())))
                .toList();
    }
}

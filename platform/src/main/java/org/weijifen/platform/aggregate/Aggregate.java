package org.weijifen.platform.aggregate;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the runtime must know of one kind of aggregate. Implementations are pure.
 *
 * @param <S> state: a record or a sealed interface of records, immutable, with value equality
 */
public interface Aggregate<S> {

    /** Collection of the service's own database. */
    String collection();

    /**
     * Shape number of the stored state; raise it only in the second of two releases (read both,
     * then write new).
     */
    int schema();

    Class<S> type();

    /**
     * The public events that a change of state implies, in order. Called with the state before the
     * whole fold and the one after it, so a fold that changes nothing emits nothing and a repeat
     * emits none.
     *
     * @param before {@code null} where the aggregate is created
     * @param revision revision that this commit will have; events carry it
     */
    List<?> events(String id, @Nullable S before, S after, long revision);

    /**
     * Dotted paths below the state that lists ask for by equality; production gets an index for
     * each.
     */
    default List<String> scanPaths() {
        return List.of();
    }

    /** Domain instants at which this aggregate wants to be woken; past ones fire at once. */
    default Set<Instant> deadlines(S state) {
        return Set.of();
    }
}

package org.weijifen.platform.aggregate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How aggregates of one kind come back when their database was lost or restored from a backup: what
 * was published are acts, not derivations, and stands (architecture.md section 4). {@link #adopt}
 * and {@link #judge} change nothing and may be called several times for one document.
 *
 * <p>First the facts of other services are folded anew with events withheld; then each aggregate
 * adopts its own published events and is judged; only what differs is told.
 */
public interface Recovery<S> {

    Aggregate<S> aggregate();

    /**
     * Ids of the aggregates that an event of the service's own topics speaks of; mostly its key.
     */
    Collection<String> ids(Object event);

    /**
     * What this service has published of one aggregate, each event once, by rising revision.
     *
     * @param all ever published, as far as the log keeps it
     * @param news those that are newer than the stored document was before its facts were folded
     *     anew: what a backup does not know
     * @param acts revisions that a person's act made, by the audit topic; the others followed from
     *     facts and deadlines
     */
    record Published(List<Object> all, List<Object> news, Set<Long> acts) {}

    /**
     * The state with its published acts. Facts that are in no event stay as {@code state} has them.
     *
     * @param state {@code null} if the database has nothing of it
     * @return {@code null} if nothing can be made of the events alone
     */
    @Nullable S adopt(String id, @Nullable S state, Published published);

    /** Decides anew from all facts; what this changes is told. Only derived aggregates need it. */
    default S judge(String id, S adopted) {
        return adopted;
    }

    /**
     * The same with the stored state at hand: for facts in it that {@code adopted} must not show,
     * since they were folded with events withheld and nobody was told yet.
     *
     * @param state as given to {@link #adopt}
     */
    default S judge(String id, @Nullable S state, S adopted) {
        return judge(id, adopted);
    }

    /**
     * Carries what was reconciled to the service's other documents; events are told as ever. Called
     * for all that were met, changed or not, so that a recovery that begins again finishes what a
     * crash left.
     *
     * @param ids of those met
     * @param before as they were stored before, where they were
     */
    default void follow(Set<String> ids, Map<String, S> before, Act act) {}

    /**
     * Whether events of other aggregates speak of this one, too: their revisions tell nothing of
     * its age, so it adopts even without news, and adopting again must change nothing.
     */
    default boolean spansAggregates() {
        return false;
    }
}

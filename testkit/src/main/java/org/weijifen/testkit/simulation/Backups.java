package org.weijifen.testkit.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.weijifen.platform.aggregate.AuditEntry;
import org.weijifen.platform.generation.Generation;
import org.weijifen.platform.port.GuardedWrite;
import org.weijifen.platform.port.OutboxEntry;
import org.weijifen.testkit.memory.InMemoryDocuments;

/**
 * The backups of one service's database. What a caller was told and what is in no event comes from
 * a backup alone, so one is taken at the end of every request that wrote such a thing: the
 * simulated operator loses nothing else (docs/guarantees.md).
 */
final class Backups {
    private static final String GENERATION = "generation";

    private final InMemoryDocuments database;

    /** Who is being served, and whether so far that left something that is in no event. */
    private final Map<Actor, Boolean> inside = new HashMap<>();

    private Set<String> derived = Set.of();
    private boolean canRestore;
    private boolean canRebuild;
    private Set<String> partlyTold = Set.of();
    private InMemoryDocuments.Backup last = InMemoryDocuments.Backup.EMPTY;

    Backups(InMemoryDocuments database) {
        this.database = database;
    }

    /**
     * @param derivedCollections of which nothing is in an event, but which follow from events
     */
    void allowRestore(Set<String> derivedCollections) {
        canRestore = true;
        derived = Set.copyOf(derivedCollections);
    }

    /**
     * @param partlyToldCollections of which events tell some, not all: while there are any, the
     *     service cannot be rebuilt, and each request that changes one ends with a backup
     */
    void allowRebuild(Set<String> partlyToldCollections) {
        canRebuild = true;
        partlyTold = Set.copyOf(partlyToldCollections);
    }

    /** Whether the service has means to survive this fault. */
    boolean allows(Fault fault) {
        return fault == Fault.REBUILD ? canRebuild : canRestore;
    }

    void enter(Actor caller) {
        inside.put(caller, false);
    }

    void leave(Actor caller) {
        if (Boolean.TRUE.equals(inside.remove(caller))) {
            take();
        }
    }

    void take() {
        last = database.backup();
    }

    /** Told of every commit. */
    void committed(Actor by, String collection, List<GuardedWrite> writes) {
        if (inside.containsKey(by)
                && !derived.contains(collection)
                && (partlyTold.contains(collection)
                        || writes.stream().anyMatch(Backups::isUnpublished))) {
            inside.put(by, true);
        }
    }

    private static boolean isUnpublished(GuardedWrite write) {
        return write.append().stream().map(OutboxEntry::type).allMatch(AuditEntry.TYPE::equals);
    }

    /** Whether a loss now could cost what a caller was told: then it must wait. */
    boolean isCalled() {
        return !inside.isEmpty();
    }

    /**
     * Puts the last backup, or nothing, in the database's place, and has it start a new generation.
     *
     * @return whether that changes anything
     */
    boolean lose(Fault fault) {
        if (fault == Fault.REBUILD && holdsWhatIsPartlyTold()) {
            return false;
        }
        InMemoryDocuments.Backup next =
                fault == Fault.REBUILD ? InMemoryDocuments.Backup.EMPTY : last;
        if (database.backup().holdsTheSame(next)) {
            return false;
        }
        database.restore(next);
        database.delete(Generation.COLLECTION, new ArrayList<>(List.of(GENERATION)));
        return true;
    }

    private boolean holdsWhatIsPartlyTold() {
        return partlyTold.stream().anyMatch(collection -> !database.all(collection).isEmpty());
    }
}

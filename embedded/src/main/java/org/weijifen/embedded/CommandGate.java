package org.weijifen.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Makes a command's reply a picture of one moment.
 *
 * <p>The server updates stored documents in place and encodes replies after its own lock is gone: a
 * reader could get the new version beside the old state, and its guarded write would then overwrite
 * what it never saw. Here a collection's readers copy their reply before a writer may go on. A read
 * also waits until what it saw is kept: nobody may be told of a write that a crash takes back.
 */
final class CommandGate {

    private enum Kind {
        /** Touches no data. */
        FREE,
        READ,
        WRITE,
        /** Creates, drops, or spans collections. */
        STRUCTURE
    }

    private static final Set<String> FREE =
            Set.of(
                    "ismaster",
                    "hello",
                    "ping",
                    "buildinfo",
                    "whatsmyuri",
                    "serverstatus",
                    "getlog",
                    "hostinfo",
                    "endsessions",
                    "killcursors",
                    "connectionstatus",
                    "getcmdlineopts",
                    "getfreemonitoringstatus");
    private static final Set<String> READS =
            Set.of(
                    "find",
                    "count",
                    "distinct",
                    "getmore",
                    "listindexes",
                    "listcollections",
                    "collstats");
    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findandmodify");

    /** One collection's lock and the ticket of its last write, guarded by that lock. */
    private static final class Shelf {
        final ReadWriteLock lock = new ReentrantReadWriteLock();
        long lastWrite;
    }

    private final Durability durability;
    private final ReadWriteLock structure = new ReentrantReadWriteLock();
    private final Map<String, Shelf> shelves = new ConcurrentHashMap<>();
    private volatile long lastStructure;

    CommandGate(Durability durability) {
        this.durability = durability;
    }

    Document run(String database, String command, Document query, Supplier<Document> handle) {
        String namespace =
                database
                        + "."
                        + query.get(command.equalsIgnoreCase("getMore") ? "collection" : command);
        return switch (kind(command, namespace)) {
            case FREE -> handle.get();
            case READ ->
                    locked(structure.readLock(), () -> read(shelf(namespace), handle))
                            .awaitIn(durability);
            case WRITE ->
                    locked(structure.readLock(), () -> write(shelf(namespace), handle))
                            .awaitIn(durability);
            case STRUCTURE ->
                    locked(structure.writeLock(), () -> restructure(command, namespace, handle))
                            .awaitIn(durability);
        };
    }

    private Kind kind(String command, String namespace) {
        String name = command.toLowerCase(Locale.ROOT);
        if (FREE.contains(name)) {
            return Kind.FREE;
        }
        if (!shelves.containsKey(namespace)) {
            return Kind.STRUCTURE; // the first touch may create the collection or open its database
        }
        return READS.contains(name)
                ? Kind.READ
                : WRITES.contains(name) ? Kind.WRITE : Kind.STRUCTURE;
    }

    private Reply read(Shelf shelf, Supplier<Document> handle) {
        return locked(
                shelf.lock.readLock(),
                () ->
                        new Reply(
                                handle.get().cloneDeeply(),
                                Math.max(shelf.lastWrite, lastStructure)));
    }

    private Reply write(Shelf shelf, Supplier<Document> handle) {
        return locked(
                shelf.lock.writeLock(),
                () -> {
                    try {
                        Document answer = durability.write(() -> handle.get().cloneDeeply());
                        return new Reply(answer, durability.latest());
                    } finally {
                        shelf.lastWrite =
                                durability.latest(); // a failed command may have written a part
                    }
                });
    }

    private Reply restructure(String command, String namespace, Supplier<Document> handle) {
        try {
            Document answer = durability.write(() -> handle.get().cloneDeeply());
            return new Reply(answer, durability.latest());
        } finally {
            lastStructure = durability.latest();
            if (command.startsWith("drop") || command.startsWith("rename")) {
                shelves.clear(); // nobody else is inside; what comes back is touched for the first
                // time again
            } else {
                shelf(namespace);
            }
        }
    }

    private Shelf shelf(String namespace) {
        return shelves.computeIfAbsent(namespace, _ -> new Shelf());
    }

    private static Reply locked(Lock lock, Supplier<Reply> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    /**
     * A reply and the ticket it rests on; it leaves only when that is kept, and no lock is held
     * meanwhile.
     */
    private record Reply(Document document, long ticket) {
        Document awaitIn(Durability durability) {
            durability.await(ticket);
            return document;
        }
    }
}

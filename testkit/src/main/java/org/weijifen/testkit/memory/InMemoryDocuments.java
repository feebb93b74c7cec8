package org.weijifen.testkit.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.port.CommitOutcome;
import org.weijifen.platform.port.Documents;
import org.weijifen.platform.port.GuardedWrite;
import org.weijifen.platform.port.OutboxEntry;
import org.weijifen.platform.port.RefusedWriteException;
import org.weijifen.platform.port.RequestMemo;
import org.weijifen.platform.port.Scan;
import org.weijifen.platform.port.StoredDocument;

/**
 * Documents in sorted maps under one lock. It survives a simulated crash of its users: it is the
 * database. What is written is copied; what is read is shared, and nobody can change it (but for
 * the events' bytes, which travel untouched).
 */
public final class InMemoryDocuments implements Documents {

    /** MongoDB's own limit, in bytes; only the texts and outbox bytes are counted here. */
    private static final long LARGEST_DOCUMENT = 16L * 1024 * 1024;

    private final Map<String, NavigableMap<String, StoredDocument>> collections = new HashMap<>();

    @Override
    public synchronized Map<String, StoredDocument> find(
            String collection, Collection<String> ids) {
        Map<String, StoredDocument> documents = documents(collection);
        Map<String, StoredDocument> found = new LinkedHashMap<>();
        for (String id : ids) {
            StoredDocument document = documents.get(id);
            if (document != null) {
                found.put(id, document);
            }
        }
        return found;
    }

    @Override
    public synchronized CommitOutcome commit(String collection, List<GuardedWrite> writes) {
        Set<String> ids = new HashSet<>();
        Map<String, KeptState> states = new HashMap<>();
        for (GuardedWrite write : writes) {
            if (!ids.add(write.id())) {
                throw new IllegalArgumentException("two writes for " + write.id());
            }
            states.put(write.id(), KeptState.copyOf(write.state()));
        }
        boolean allWon = true;
        Set<String> refused = new LinkedHashSet<>();
        for (GuardedWrite write : writes) {
            StoredDocument before = documents(collection).get(write.id());
            if ((before == null ? 0 : before.version()) != write.expectedVersion()) {
                allWon = false;
                continue;
            }
            StoredDocument after =
                    apply(before, write, Objects.requireNonNull(states.get(write.id())));
            if (DocumentCopies.size(after) > LARGEST_DOCUMENT) {
                refused.add(write.id());
            } else {
                documents(collection).put(write.id(), after);
            }
        }
        if (!refused.isEmpty()) {
            throw new RefusedWriteException("larger than " + LARGEST_DOCUMENT + " bytes", refused);
        }
        return allWon ? CommitOutcome.WON : CommitOutcome.UNKNOWN;
    }

    @Override
    public synchronized void trimOutboxes(String collection, Map<String, Long> upToSeq) {
        upToSeq.forEach(
                (id, seq) ->
                        documents(collection)
                                .computeIfPresent(
                                        id,
                                        (_, d) ->
                                                new StoredDocument(
                                                        d.id(),
                                                        d.schema(),
                                                        d.version(),
                                                        d.generation(),
                                                        d.state(),
                                                        d.outbox().stream()
                                                                .filter(entry -> entry.seq() > seq)
                                                                .toList(),
                                                        d.requests())));
    }

    @Override
    public synchronized List<StoredDocument> findPending(
            String collection, long committedBeforeMillis, int limit) {
        List<StoredDocument> found = new ArrayList<>();
        for (StoredDocument d : documents(collection).values()) {
            if (found.size() < limit && isPending(d, committedBeforeMillis)) {
                found.add(d);
            }
        }
        return found;
    }

    private static boolean isPending(StoredDocument document, long committedBeforeMillis) {
        for (OutboxEntry entry : document.outbox()) {
            if (entry.atMillis() < committedBeforeMillis) {
                return true;
            }
        }
        return false;
    }

    @Override
    public synchronized List<StoredDocument> scan(String collection, Scan scan) {
        NavigableMap<String, StoredDocument> documents = documents(collection);
        String after = scan.afterId();
        String before = scan.beforeId();
        List<StoredDocument> found = new ArrayList<>();
        for (StoredDocument d :
                (after == null ? documents : documents.tailMap(after, false)).values()) {
            if (found.size() == scan.limit() || (before != null && d.id().compareTo(before) >= 0)) {
                break;
            }
            if (matches(d, scan)) {
                found.add(d);
            }
        }
        return found;
    }

    private static boolean matches(StoredDocument document, Scan scan) {
        return scan.equalTo().entrySet().stream()
                .allMatch(
                        wanted ->
                                PathMatch.matches(
                                        document.state(), wanted.getKey(), wanted.getValue()));
    }

    @Override
    public synchronized void deleteUnchanged(String collection, Map<String, Long> versions) {
        versions.forEach(
                (id, version) -> {
                    StoredDocument known = documents(collection).get(id);
                    if (known != null && known.version() == version) {
                        documents(collection).remove(id);
                    }
                });
    }

    /** Loses documents, as a careless hand does. */
    public synchronized void delete(String collection, Collection<String> ids) {
        documents(collection).keySet().removeAll(new HashSet<>(ids));
    }

    /** All documents as they are at this moment; documents are never changed in place. */
    public record Backup(Map<String, NavigableMap<String, StoredDocument>> collections) {
        /** A database without any document. */
        public static final Backup EMPTY = new Backup(Map.of());

        /** Whether it holds the very same documents, none written since. */
        public boolean holdsTheSame(Backup other) {
            return size() == other.size()
                    && collections.entrySet().stream()
                            .allMatch(c -> other.holds(c.getKey(), c.getValue().values()));
        }

        private long size() {
            return collections.values().stream().mapToLong(Map::size).sum();
        }

        @SuppressWarnings("ReferenceEquality") // every write makes another document
        private boolean holds(String collection, Collection<StoredDocument> documents) {
            NavigableMap<String, StoredDocument> mine =
                    collections.getOrDefault(collection, new TreeMap<>());
            return documents.stream().allMatch(d -> mine.get(d.id()) == d);
        }
    }

    public synchronized Backup backup() {
        Map<String, NavigableMap<String, StoredDocument>> copy = new HashMap<>();
        collections.forEach((name, documents) -> copy.put(name, new TreeMap<>(documents)));
        return new Backup(copy);
    }

    /** Puts the backup in the place of everything that is there. */
    public synchronized void restore(Backup backup) {
        collections.clear();
        backup.collections()
                .forEach((name, documents) -> collections.put(name, new TreeMap<>(documents)));
    }

    /** Names of the collections that hold a document, sorted. */
    public synchronized List<String> collections() {
        var names = new TreeSet<String>();
        collections.forEach(
                (name, documents) -> {
                    if (!documents.isEmpty()) {
                        names.add(name);
                    }
                });
        return List.copyOf(names);
    }

    /** Every document of a collection in order of id, for a test's last look. */
    public synchronized List<StoredDocument> all(String collection) {
        return documents(collection).values().stream().toList();
    }

    private NavigableMap<String, StoredDocument> documents(String collection) {
        return collections.computeIfAbsent(collection, _ -> new TreeMap<>());
    }

    private static StoredDocument apply(
            @Nullable StoredDocument before, GuardedWrite write, KeptState state) {
        List<OutboxEntry> outbox = new ArrayList<>(before == null ? List.of() : before.outbox());
        write.append().forEach(entry -> outbox.add(DocumentCopies.copy(entry)));
        List<RequestMemo> requests =
                new ArrayList<>(before == null ? List.of() : before.requests());
        if (write.request() != null) {
            requests.add(write.request());
        }
        int surplus = Math.max(0, requests.size() - RequestMemo.KEPT);
        return new StoredDocument(
                write.id(),
                write.schema(),
                write.expectedVersion() + 1,
                write.generation(),
                state,
                outbox,
                requests.subList(surplus, requests.size()));
    }
}

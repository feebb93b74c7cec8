package org.weijifen.platform.outbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.weijifen.platform.event.EventCodec;
import org.weijifen.platform.metrics.Meters;
import org.weijifen.platform.port.Clocks;
import org.weijifen.platform.port.Documents;
import org.weijifen.platform.port.EventLog;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.platform.port.OutboxEntry;
import org.weijifen.platform.port.StoredDocument;
import org.weijifen.platform.port.UnavailableException;

/**
 * Carries committed events to the log, one wave after the other. A wave holds at most one record of
 * each topic and key: entry n+1 follows the acknowledgement of n, different keys are in flight
 * together. What is acknowledged is then trimmed from the documents, many in one bulk.
 *
 * <p>One thread calls {@link #step()}; {@link #offer}, {@link #admit} and the gauges may be called
 * from any.
 */
public final class OutboxRelay {
    /**
     * Above this many bytes not yet acknowledged, callers are held back; long work in the
     * background already above half of it, so that it leaves room for everybody else.
     */
    public static final long MAX_PENDING_BYTES = 4L * 1024 * 1024;

    /** The same, in documents. */
    public static final int MAX_PENDING_DOCUMENTS = 4_096;

    private static final int MAX_WAVE = 1_000;
    private static final int SWEEP_LIMIT = 500;
    private static final int REMEMBERED_PLACES = 20_000;
    private static final long WAIT_MILLIS = 2;

    /**
     * Whoever waits for room gives up after so long: whoever it works for is told, or repeats it.
     */
    public static final long LONGEST_WAIT_MILLIS = 5_000;

    /** Who asks for room. */
    public enum Caller {
        /** A person's command: turned away at once. */
        PERSON,
        /** A listener, a deadline, or what follows a person's command: waits. */
        SERVICE,
        /** Long work that nobody waits for: waits, and gets half the room. */
        BACKGROUND
    }

    private record Place(String collection, String id) {}

    private record Lane(String topic, String key) {}

    private final Documents documents;
    private final EventLog log;
    private final EventCodec codec;
    private final Clocks clocks;
    private final Meters meters;
    private final Map<Place, TreeMap<Long, OutboxEntry>> pending = new LinkedHashMap<>();
    private final Map<Place, Long> trimmed = new HashMap<>();

    /** Up to which seq this relay has seen everything acknowledged: a stale reading is not sent. */
    private final Map<Place, Long> acknowledged =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Place, Long> eldest) {
                    return size() > REMEMBERED_PLACES;
                }
            };

    /** Documents that still hold what is acknowledged: their trimming failed, or was too early. */
    private final Map<Place, Long> untrimmed = new LinkedHashMap<>();

    private long pendingBytes;
    private volatile Runnable signal = () -> {};

    public OutboxRelay(
            Documents documents, EventLog log, EventCodec codec, Clocks clocks, Meters meters) {
        this.documents = documents;
        this.log = log;
        this.codec = codec;
        this.clocks = clocks;
        this.meters = meters;
    }

    /**
     * Back-pressure before a commit.
     *
     * @throws UnavailableException if there is no room, for those who may wait: not within {@value
     *     #LONGEST_WAIT_MILLIS} ms; nothing was committed, and the same may come again
     */
    public void admit(Caller caller) {
        long waitedMillis = 0;
        long began = clocks.realMillis();
        while (isFull(caller)) {
            // A clock that goes back must not make the wait longer.
            if (caller == Caller.PERSON
                    || waitedMillis < 0
                    || waitedMillis >= LONGEST_WAIT_MILLIS) {
                throw new UnavailableException("too many events wait for the log", null);
            }
            clocks.pause(WAIT_MILLIS);
            waitedMillis = clocks.realMillis() - began;
        }
    }

    /**
     * Hands over the entries of a committed document: those read with it and the new ones. Nothing
     * of a document that owes events is sent or trimmed before it is settled: what it still holds
     * is part of what it has told.
     */
    public void offer(String collection, String id, List<OutboxEntry> entries) {
        if (entries.isEmpty() || OutboxEntry.isWithheld(entries)) {
            return;
        }
        synchronized (this) {
            var place = new Place(collection, id);
            long known = acknowledged.getOrDefault(place, 0L);
            for (OutboxEntry entry : entries) {
                if (entry.seq() <= known) {
                    untrimmed.put(place, known);
                } else if (queueOf(place).putIfAbsent(entry.seq(), entry) == null) {
                    pendingBytes += size(entry);
                }
            }
        }
        signal.run();
    }

    /**
     * Sends one wave and trims what was acknowledged.
     *
     * @return whether anything was acknowledged; {@code false} with {@link #isIdle()} unmet means:
     *     back off
     */
    public boolean step() {
        Map<Lane, Map.Entry<Place, OutboxEntry>> wave = nextWave();
        Map<Place, Long> leftOver = takeUntrimmed();
        if (wave.isEmpty()) {
            trim(leftOver);
            return !leftOver.isEmpty();
        }
        Map<Place, Set<Long>> done = new LinkedHashMap<>();
        List<Map.Entry<Place, OutboxEntry>> sent = new ArrayList<>();
        for (Map.Entry<Place, OutboxEntry> entry : wave.values()) {
            if (entry.getValue().isMark()) {
                done.computeIfAbsent(entry.getKey(), p -> new HashSet<>())
                        .add(entry.getValue().seq());
            } else {
                sent.add(entry);
            }
        }
        List<LogRecord> records = sent.stream().map(e -> codec.toRecord(e.getValue())).toList();
        List<Boolean> answers = records.isEmpty() ? List.of() : log.send(records);
        long published = 0;
        for (int i = 0; i < sent.size(); i++) {
            if (answers.get(i)) {
                published++;
                done.computeIfAbsent(sent.get(i).getKey(), p -> new HashSet<>())
                        .add(sent.get(i).getValue().seq());
            }
        }
        meters.eventsPublished(published);
        boolean any = !done.isEmpty();
        leftOver.putAll(settle(done));
        trim(leftOver);
        return any;
    }

    /**
     * What a sweep found.
     *
     * @param documents with entries that nobody had sent
     * @param someOwe whether a document's events are withheld
     */
    public record Swept(int documents, boolean someOwe) {}

    /**
     * Takes up what this instance was never handed: entries older than the given age, left by a
     * crash or by another instance. Reads them anew, so nothing stale is sent.
     */
    public Swept sweep(Collection<String> collections, long olderThanMillis) {
        int found = 0;
        boolean someOwe = false;
        long before = clocks.realMillis() - olderThanMillis;
        for (String collection : collections) {
            List<StoredDocument> left = documents.findPending(collection, before, SWEEP_LIMIT);
            for (StoredDocument document : left) {
                offer(collection, document.id(), document.outbox());
                someOwe |= OutboxEntry.isWithheld(document.outbox());
            }
            found += left.size();
        }
        return new Swept(found, someOwe);
    }

    /** Whom to tell that there is work: the wiring's thread. */
    public void signalTo(Runnable newSignal) {
        signal = newSignal;
    }

    public synchronized boolean isIdle() {
        return pending.isEmpty() && untrimmed.isEmpty();
    }

    /** Documents with events that this instance has yet to publish. */
    public synchronized int pendingDocuments() {
        return pending.size();
    }

    /** Age of the oldest such event in milliseconds, 0 if there is none. */
    public synchronized long oldestPendingMillis() {
        long now = clocks.realMillis();
        return pending.values().stream()
                .mapToLong(q -> now - q.firstEntry().getValue().atMillis())
                .max()
                .orElse(0);
    }

    private synchronized boolean isFull(Caller caller) {
        int part = caller == Caller.BACKGROUND ? 2 : 1;
        return pendingBytes >= MAX_PENDING_BYTES / part
                || pending.size() >= MAX_PENDING_DOCUMENTS / part;
    }

    private synchronized Map<Lane, Map.Entry<Place, OutboxEntry>> nextWave() {
        Map<Lane, Map.Entry<Place, OutboxEntry>> wave = new LinkedHashMap<>();
        for (Map.Entry<Place, TreeMap<Long, OutboxEntry>> queue : pending.entrySet()) {
            for (OutboxEntry entry : queue.getValue().values()) {
                wave.putIfAbsent(
                        new Lane(entry.topic(), entry.key()), Map.entry(queue.getKey(), entry));
            }
            if (wave.size() >= MAX_WAVE) {
                break;
            }
        }
        return wave;
    }

    /**
     * Forgets what is acknowledged; answers, per document, the highest seq up to which nothing is
     * outstanding.
     */
    private synchronized Map<Place, Long> settle(Map<Place, Set<Long>> done) {
        Map<Place, Long> upTo = new LinkedHashMap<>();
        done.forEach(
                (place, seqs) -> {
                    TreeMap<Long, OutboxEntry> queue = pending.get(place);
                    if (queue == null) {
                        return;
                    }
                    long highest = trimmed.getOrDefault(place, 0L);
                    for (long seq : seqs) {
                        highest = Math.max(highest, seq);
                        OutboxEntry entry = queue.remove(seq);
                        pendingBytes -= entry == null ? 0 : size(entry);
                    }
                    if (queue.isEmpty()) {
                        pending.remove(place);
                        trimmed.remove(place);
                        upTo.put(place, highest);
                        acknowledged.put(place, highest);
                    } else {
                        trimmed.put(place, highest);
                        upTo.put(place, Math.min(highest, queue.firstKey() - 1));
                        acknowledged.merge(
                                place, Math.min(highest, queue.firstKey() - 1), Math::max);
                        // Behind the others: what cannot be sent must not keep the rest waiting.
                        pending.remove(place);
                        pending.put(place, queue);
                    }
                });
        return upTo;
    }

    private Map<Long, OutboxEntry> queueOf(Place place) {
        return pending.computeIfAbsent(place, p -> new TreeMap<>());
    }

    private synchronized Map<Place, Long> takeUntrimmed() {
        Map<Place, Long> taken = new LinkedHashMap<>(untrimmed);
        untrimmed.clear();
        return taken;
    }

    private void trim(Map<Place, Long> upTo) {
        Map<String, Map<String, Long>> perCollection = new LinkedHashMap<>();
        upTo.forEach(
                (place, seq) -> {
                    if (seq > 0) {
                        perCollection
                                .computeIfAbsent(place.collection(), c -> new LinkedHashMap<>())
                                .put(place.id(), seq);
                    }
                });
        for (Map.Entry<String, Map<String, Long>> entry : perCollection.entrySet()) {
            try {
                documents.trimOutboxes(entry.getKey(), entry.getValue());
            } catch (UnavailableException e) {
                // The entries stay in the documents; a later sweep sends them again, which readers
                // ignore.
                clocks.pause(WAIT_MILLIS);
            }
        }
    }

    private static long size(OutboxEntry entry) {
        byte[] value = entry.value();
        return 200L + (value == null ? 0 : value.length);
    }

    /** Entries known to this relay, for tests and for shutdown. */
    public synchronized List<OutboxEntry> outstanding() {
        List<OutboxEntry> all = new ArrayList<>();
        pending.values().forEach(q -> all.addAll(q.values()));
        return all;
    }
}

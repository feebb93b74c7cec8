package org.weijifen.platform.aggregate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.event.Decoded;
import org.weijifen.platform.event.EventCodec;
import org.weijifen.platform.event.Incoming;
import org.weijifen.platform.port.OutboxEntry;
import org.weijifen.platform.port.StoredDocument;

/** The published events of one aggregate: those on the log, and those that its outbox will send. */
public final class OwnEvents {
    private final EventCodec codec;
    private final long seenVersion;
    private final TreeMap<Place, Incoming> onLog = new TreeMap<>();
    private final Set<Long> acts = new HashSet<>();

    private record Place(long revision, String ceId) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byRevision = Long.compare(revision, other.revision);
            return byRevision != 0 ? byRevision : ceId.compareTo(other.ceId);
        }
    }

    /**
     * @param owing the document as it owed events before the log was read: what its outbox held
     *     then may be sent and trimmed while the log is read; {@code null} if it did not owe
     */
    public OwnEvents(EventCodec codec, @Nullable StoredDocument owing) {
        this.codec = codec;
        seenVersion = owing == null ? 0 : owing.version();
        if (owing != null) {
            addOutbox(owing, onLog, acts);
        }
    }

    /**
     * Whether the log was read while the document owed its events, and nothing could be told of it
     * meanwhile. Of one that was settled and owes again since, something may be missing here.
     */
    boolean covers(StoredDocument owing) {
        return Folding.versionOf(owing.outbox().getLast().seq()) <= seenVersion;
    }

    /** Adds an event that was read from an own topic; a repeat changes nothing. */
    public void add(Incoming event) {
        onLog.putIfAbsent(new Place(event.revision(), event.id()), event);
    }

    /** Adds the revision of a person's act. */
    public void addAct(long revision) {
        acts.add(revision);
    }

    Recovery.Published of(@Nullable StoredDocument document) {
        TreeMap<Place, Incoming> all = new TreeMap<>(onLog);
        Set<Long> allActs = new HashSet<>(acts);
        long known = 0;
        if (document != null) {
            known = knownOf(document);
            addOutbox(document, all, allActs);
        }
        List<Object> events = new ArrayList<>();
        List<Object> news = new ArrayList<>();
        for (var event : all.entrySet()) {
            events.add(event.getValue().data());
            if (event.getKey().revision() > known) {
                news.add(event.getValue().data());
            }
        }
        return new Recovery.Published(events, news, allActs);
    }

    private void addOutbox(
            StoredDocument document, Map<Place, Incoming> events, Set<Long> persons) {
        for (OutboxEntry entry : document.outbox()) {
            if (entry.type().equals(AuditEntry.TYPE)) {
                persons.add(entry.revision());
            } else if (!entry.isMark()
                    && codec.decode(codec.toRecord(entry)) instanceof Decoded.Known k) {
                events.putIfAbsent(new Place(entry.revision(), entry.ceId()), k.event());
            }
        }
    }

    /** Revision up to which the document has in it what was told. */
    private static long knownOf(StoredDocument document) {
        return OutboxEntry.isWithheld(document.outbox())
                ? document.outbox().getLast().revision()
                : Revisions.of(document);
    }
}

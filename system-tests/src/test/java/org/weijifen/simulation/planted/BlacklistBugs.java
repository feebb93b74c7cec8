package org.weijifen.simulation.planted;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.weijifen.platform.aggregate.StateCodec;
import org.weijifen.platform.port.CommitOutcome;
import org.weijifen.platform.port.GuardedWrite;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.platform.port.OutboxEntry;
import org.weijifen.platform.port.Scan;
import org.weijifen.platform.port.StoredDocument;
import org.weijifen.platform.service.ServiceFrame;
import org.weijifen.testkit.simulation.Bend;
import tools.jackson.databind.node.ObjectNode;

/** How a record and a sanction can miss each other. */
final class BlacklistBugs {
    private static final String BUCKETS = "buckets";
    private static final String RECORDS = "records";
    private static final String SANCTIONS = "sanctions";
    private static final String WORKS = "work";
    private static final String CASES = "cases";
    private static final String RULING = "ruling";
    private static final String NUMBER = "number";

    private BlacklistBugs() {}

    /**
     * Sanctions are read first and the record is written then, as if they were two documents: a
     * lost race is answered by putting the own half over what stands there by now.
     */
    static final class SanctionReadBeforeRecordWritten implements Bend {
        @Override
        public ServiceFrame.Ports ports(ServiceFrame.Ports honest) {
            return new BentDocuments(honest) {
                private final Map<String, Map<String, Object>> read = new HashMap<>();

                @Override
                public Map<String, StoredDocument> find(String collection, Collection<String> ids) {
                    Map<String, StoredDocument> found = super.find(collection, ids);
                    if (collection.equals(BUCKETS)) {
                        ids.forEach(read::remove);
                        found.forEach((id, d) -> read.put(id, d.state()));
                    }
                    return found;
                }

                @Override
                public CommitOutcome commit(String collection, List<GuardedWrite> writes) {
                    if (!collection.equals(BUCKETS)) {
                        return super.commit(collection, writes);
                    }
                    Map<String, Map<String, Object>> before = new HashMap<>(read);
                    List<String> ids = writes.stream().map(GuardedWrite::id).toList();
                    List<GuardedWrite> halves = new ArrayList<>();
                    Map<String, StoredDocument> now = super.find(collection, ids);
                    for (GuardedWrite w : writes) {
                        StoredDocument d = now.get(w.id());
                        halves.add(
                                d == null
                                        ? w
                                        : Writes.over(
                                                w,
                                                d.version(),
                                                half(before.get(w.id()), w.state(), d.state())));
                    }
                    return super.commit(collection, halves);
                }
            }.ports();
        }

        private static Map<String, Object> half(
                @org.jspecify.annotations.Nullable Map<String, Object> before,
                Map<String, Object> wanted,
                Map<String, Object> stored) {
            Map<String, Object> merged = new LinkedHashMap<>(stored);
            for (String field : List.of(RECORDS, SANCTIONS)) {
                Object then = before == null ? List.of() : before.get(field);
                if (!wanted.getOrDefault(field, List.of()).equals(then)) {
                    merged.put(field, byId(stored.get(field), wanted.get(field)));
                }
            }
            return merged;
        }

        /** Both lists in one, in order of id; of an element in both the wanted one. */
        private static List<Object> byId(
                @org.jspecify.annotations.Nullable Object stored,
                @org.jspecify.annotations.Nullable Object wanted) {
            Map<String, Object> all = new TreeMap<>();
            for (Object list : new Object[] {stored, wanted}) {
                if (list instanceof List<?> elements) {
                    for (Object element : elements) {
                        Map<?, ?> map = (Map<?, ?>) element;
                        Object id = map.get("recordId");
                        all.put(String.valueOf(id == null ? map.get("sanctionId") : id), map);
                    }
                }
            }
            return new ArrayList<>(all.values());
        }
    }

    /** {@code sequence} comes from a counter of the instance, which begins anew with it. */
    static final class SequenceFromCounter implements Bend {
        private final Map<String, Long> assigned = new HashMap<>();

        @Override
        public ServiceFrame.Ports ports(ServiceFrame.Ports honest) {
            long[] counter = {0};
            var documents =
                    new BentDocuments(honest) {
                        @Override
                        public CommitOutcome commit(String collection, List<GuardedWrite> writes) {
                            List<GuardedWrite> counted = new ArrayList<>();
                            for (GuardedWrite w : writes) {
                                w.append()
                                        .forEach(
                                                e ->
                                                        assigned.computeIfAbsent(
                                                                e.ceId(), id -> ++counter[0]));
                                counted.add(
                                        Writes.withEvents(
                                                w,
                                                w.append().stream().map(this::counted).toList()));
                            }
                            return super.commit(collection, counted);
                        }

                        private OutboxEntry counted(OutboxEntry e) {
                            return new OutboxEntry(
                                    e.seq(),
                                    e.ceId(),
                                    e.topic(),
                                    e.key(),
                                    e.type(),
                                    e.subject(),
                                    e.time(),
                                    e.revision(),
                                    numbered(e.ceId(), e.value()),
                                    e.traceparent(),
                                    e.atMillis());
                        }
                    };
            return new BentLog(documents.ports()) {
                @Override
                public List<Boolean> send(List<LogRecord> records) {
                    return super.send(records.stream().map(this::counted).toList());
                }

                private LogRecord counted(LogRecord r) {
                    String id = r.headers().getOrDefault("ce_id", "");
                    return LogRecord.toSend(
                            r.topic(),
                            String.valueOf(r.key()),
                            numbered(id, r.value()),
                            r.headers());
                }
            }.ports();
        }

        private byte @org.jspecify.annotations.Nullable [] numbered(
                String id, byte @org.jspecify.annotations.Nullable [] value) {
            Long number = assigned.get(id);
            if (value == null
                    || number == null
                    || !new String(value, StandardCharsets.UTF_8).contains("\"sequence\"")) {
                return value;
            }
            var data = (ObjectNode) StateCodec.mapper().readTree(value);
            data.putObject("sequence").put("sanctionRevision", number).put("recordRevision", 1);
            return StateCodec.mapper().writeValueAsBytes(data);
        }
    }

    /** A sanction is taken only into buckets that exist: who comes later never meets it. */
    static final class OnlyExistingBuckets implements Bend {
        @Override
        public ServiceFrame.Ports ports(ServiceFrame.Ports honest) {
            return new BentDocuments(honest) {
                @Override
                public CommitOutcome commit(String collection, List<GuardedWrite> writes) {
                    if (!collection.equals(BUCKETS)) {
                        return super.commit(collection, writes);
                    }
                    List<GuardedWrite> existing =
                            writes.stream()
                                    .filter(
                                            w ->
                                                    w.expectedVersion() > 0
                                                            || !List.of()
                                                                    .equals(w.state().get(RECORDS)))
                                    .toList();
                    return existing.isEmpty()
                            ? CommitOutcome.WON
                            : super.commit(collection, existing);
                }
            }.ports();
        }
    }

    /** Work spreads the sanction as it was when the instance first saw it, and ticks it off. */
    static final class RemembersSanctions implements Bend {
        @Override
        public ServiceFrame.Ports ports(ServiceFrame.Ports honest) {
            return new BentDocuments(honest) {
                private final Map<String, Map<String, Object>> first = new HashMap<>();
                private boolean spreading;

                @Override
                public List<StoredDocument> scan(String collection, Scan scan) {
                    spreading |= collection.equals(WORKS);
                    return super.scan(collection, scan);
                }

                @Override
                public Map<String, StoredDocument> find(String collection, Collection<String> ids) {
                    spreading &= !collection.equals(CASES);
                    Map<String, StoredDocument> found = super.find(collection, ids);
                    if (!spreading || !collection.equals(SANCTIONS)) {
                        return found;
                    }
                    Map<String, StoredDocument> remembered = new LinkedHashMap<>();
                    found.forEach((id, d) -> remembered.put(id, asFirstSeen(d)));
                    return remembered;
                }

                private StoredDocument asFirstSeen(StoredDocument d) {
                    first.putIfAbsent(d.id(), d.state());
                    Map<String, Object> state =
                            new LinkedHashMap<>(first.getOrDefault(d.id(), d.state()));
                    Map<Object, Object> ruling = new LinkedHashMap<>((Map<?, ?>) state.get(RULING));
                    ruling.put(NUMBER, ((Map<?, ?>) d.state().get(RULING)).get(NUMBER));
                    state.put(RULING, ruling);
                    return new StoredDocument(
                            d.id(),
                            d.schema(),
                            d.version(),
                            d.generation(),
                            state,
                            d.outbox(),
                            d.requests());
                }
            }.ports();
        }
    }
}

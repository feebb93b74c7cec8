package org.weijifen.simulation.planted;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

/** How what a sanction says can go wrong on its way. */
final class BlacklistBugs {
    private static final String SANCTIONS = "sanctions";
    private static final String WORKS = "work";
    private static final String CASES = "cases";
    private static final String RULING = "ruling";
    private static final String NUMBER = "number";

    private BlacklistBugs() {}

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

        private byte @Nullable [] numbered(String id, byte @Nullable [] value) {
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

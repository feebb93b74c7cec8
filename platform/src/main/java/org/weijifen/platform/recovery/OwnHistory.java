package org.weijifen.platform.recovery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.AuditEntry;
import org.weijifen.platform.aggregate.OwnEvents;
import org.weijifen.platform.aggregate.Recovery;
import org.weijifen.platform.aggregate.StateCodec;
import org.weijifen.platform.event.Decoded;
import org.weijifen.platform.event.EventCodec;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.platform.port.StoredDocument;
import tools.jackson.core.JacksonException;

/** What the own topics tell of some aggregates, gathered in one reading. */
final class OwnHistory {
    private final EventCodec codec;
    private final Predicate<String> wanted;
    private final Map<Recovery<?>, Map<String, OwnEvents>> byId = new LinkedHashMap<>();

    /**
     * @param wanted ids to be gathered besides those that are {@link #expect}ed
     */
    OwnHistory(EventCodec codec, List<Recovery<?>> recoveries, Predicate<String> wanted) {
        this.codec = codec;
        this.wanted = wanted;
        recoveries.forEach(r -> byId.put(r, new TreeMap<>()));
    }

    /**
     * Gathers this one even if nothing is told of it.
     *
     * @param owing its document, if it owes events
     */
    void expect(Recovery<?> recovery, String id, @Nullable StoredDocument owing) {
        of(recovery).computeIfAbsent(id, _ -> new OwnEvents(codec, owing));
    }

    /** A record of an own topic, or of the audit topic. */
    void read(LogRecord logRecord) {
        if (AuditEntry.TYPE.equals(logRecord.headers().get("ce_type"))) {
            readAct(logRecord);
            return;
        }
        if (codec.decode(logRecord) instanceof Decoded.Known known) {
            byId.forEach(
                    (recovery, own) -> {
                        for (String id : recovery.ids(known.event().data())) {
                            if (wanted.test(id)) {
                                expect(recovery, id, null);
                            }
                            if (own.containsKey(id)) {
                                own.get(id).add(known.event());
                            }
                        }
                    });
        }
    }

    private void readAct(LogRecord logRecord) {
        AuditEntry act;
        try {
            act = StateCodec.mapper().readValue(logRecord.value(), AuditEntry.class);
        } catch (JacksonException e) {
            // Whoever spoilt it, the acts themselves are on the other topics.
            return;
        }
        int slash = act.aggregate().indexOf('/');
        String collection = act.aggregate().substring(0, Math.max(slash, 0));
        String id = act.aggregate().substring(slash + 1);
        byId.forEach(
                (recovery, own) -> {
                    if (recovery.aggregate().collection().equals(collection)) {
                        if (wanted.test(id)) {
                            expect(recovery, id, null);
                        }
                        if (own.containsKey(id)) {
                            own.get(id).addAct(act.revision());
                        }
                    }
                });
    }

    Map<String, OwnEvents> of(Recovery<?> recovery) {
        return byId.computeIfAbsent(recovery, _ -> new TreeMap<>());
    }
}

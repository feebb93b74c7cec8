package org.weijifen.chaos;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.weijifen.contracts.Interval;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.blacklist.SuppressionEvent;
import org.weijifen.platform.event.Decoded;
import org.weijifen.platform.event.EventCodec;
import org.weijifen.platform.event.Incoming;
import org.weijifen.platform.kafka.KafkaEventLog;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.scheme.ContractCatalog;

/**
 * All that {@code blacklist.hours} says about one body's records, as a reader folds it: the highest
 * sequence of each record, sanction and month.
 */
final class SuppressionTopic {
    private static final EventCodec CODEC = new EventCodec("/test", ContractCatalog.all());

    private final Map<String, SuppressionEvent> latest = new HashMap<>();
    private final Map<String, LogRecord> byId = new HashMap<>();
    private final Set<String> sequences = new HashSet<>();
    private int repeats;
    private int toldAnew;

    private SuppressionTopic() {}

    static SuppressionTopic read(KafkaEventLog log, String organizationId) {
        var topic = new SuppressionTopic();
        log.readToEnd(
                List.of(Topics.BLACKLIST_HOURS),
                each -> {
                    if (CODEC.decode(each) instanceof Decoded.Known(Incoming known)
                            && known.data() instanceof SuppressionEvent said
                            && organizationId.equals(said.organizationId())) {
                        topic.add(each, known.id(), said);
                    }
                });
        return topic;
    }

    private void add(LogRecord origin, String id, SuppressionEvent said) {
        String about = said.recordId() + " " + said.sanctionId() + " " + said.month();
        latest.merge(about, said, (a, b) -> a.sequence().compareTo(b.sequence()) >= 0 ? a : b);
        LogRecord before = byId.putIfAbsent(id, origin);
        if (before == null) {
            toldAnew += sequences.add(about + " " + said.sequence()) ? 0 : 1;
        } else if (Arrays.equals(before.value(), origin.value())
                && before.headers().equals(origin.headers())) {
            repeats++;
        } else {
            toldAnew++;
        }
    }

    /** Byte-identical repeats, which are allowed: a crash forgets what was acknowledged. */
    int repeats() {
        return repeats;
    }

    /** Facts told a second time under another id or in other bytes, which are not. */
    int toldAnew() {
        return toldAnew;
    }

    /** How many records differ from so many minutes each, suppressed by one sanction. */
    int wrong(Set<String> recordIds, String sanctionId, long minutes) {
        Map<String, Long> suppressed = new HashMap<>();
        int wrong = 0;
        for (SuppressionEvent said : latest.values()) {
            long told = said.intervals().stream().mapToLong(Interval::minutes).sum();
            if (said.sanctionId().equals(sanctionId)) {
                suppressed.merge(said.recordId(), told, Long::sum);
            } else {
                wrong += told == 0 ? 0 : 1;
            }
        }
        for (String id : recordIds) {
            wrong += suppressed.getOrDefault(id, 0L) == minutes ? 0 : 1;
        }
        suppressed.keySet().removeAll(recordIds);
        return wrong + suppressed.size();
    }
}

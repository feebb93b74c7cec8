package org.weijifen.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.weijifen.contracts.Interval;
import org.weijifen.contracts.activity.HoursVerified;
import org.weijifen.platform.aggregate.Revisions;
import org.weijifen.platform.event.EventCodec;
import org.weijifen.platform.kafka.KafkaEventLog;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.scheme.ContractCatalog;
import org.weijifen.scheme.SchemeCalendar;

/**
 * Records of one synthetic body, spread evenly over the months of a window, each of two hours. A
 * volunteer serves {@value #EACH} times in all.
 *
 * @param organizationId also the beginning of all ids
 */
record SanctionSeed(String organizationId, int records, YearMonth first, int months) {
    static final int EACH = 10;
    private static final int SENT_AT_ONCE = 2_000;
    private static final int DAYS = 28;
    private static final EventCodec CODEC =
            new EventCodec("/weijifen/gusu-2019/activity-service", ContractCatalog.all());
    static final Duration LENGTH = Duration.ofHours(2);

    /** Ids of all records. */
    Set<String> recordIds() {
        Set<String> ids = HashSet.newHashSet(records);
        for (int i = 0; i < records; i++) {
            ids.add(recordId(i));
        }
        return ids;
    }

    /** Whether a key of {@code blacklist.hours} is a volunteer of this body. */
    boolean owns(String volunteerId) {
        return volunteerId.startsWith(organizationId + "-v-");
    }

    /** Month after month, as they would have been verified. */
    void send(KafkaEventLog log) {
        List<LogRecord> pending = new ArrayList<>(SENT_AT_ONCE);
        for (int i = 0; i < records; i++) {
            HoursVerified event = event(i);
            pending.add(CODEC.toRecord(CODEC.toEntry(event, event.recordId(), 0, 1, null, 0)));
            if (pending.size() == SENT_AT_ONCE || i == records - 1) {
                if (log.send(pending).contains(false)) {
                    throw new IllegalStateException("the log did not take the records");
                }
                pending.clear();
            }
        }
    }

    private String recordId(int number) {
        return organizationId + "-r-" + number;
    }

    private HoursVerified event(int number) {
        YearMonth month = first.plusMonths((long) number * months / records);
        Instant start =
                SchemeCalendar.startOf(month.atDay(1 + number % DAYS)).plus(Duration.ofHours(9));
        var interval = new Interval(start, start.plus(LENGTH));
        String volunteer = organizationId + "-v-" + number % Math.max(1, records / EACH);
        List<String> body = List.of(organizationId);
        return new HoursVerified(
                Revisions.of(1, 1),
                interval.endsAt(),
                recordId(number),
                volunteer,
                organizationId + "-a-" + month,
                body,
                organizationId,
                List.of(interval),
                "COMMUNITY_SERVICE",
                interval.endsAt(),
                interval.endsAt(),
                false,
                List.of(month.toString()),
                body);
    }
}

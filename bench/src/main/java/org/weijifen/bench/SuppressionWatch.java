package org.weijifen.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.weijifen.contracts.Interval;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.blacklist.SuppressionEvent;
import org.weijifen.platform.event.Decoded;
import org.weijifen.platform.event.EventCodec;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.scheme.ContractCatalog;

/** Reads {@code blacklist.hours} as it grows, counts what comes, and judges it afterwards. */
final class SuppressionWatch implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(20);
    private static final long LIMIT_NANOS = Duration.ofMinutes(5).toNanos();
    private static final EventCodec CODEC = new EventCodec("/bench", ContractCatalog.all());

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> heard = new ArrayList<>();
    private final Map<SanctionSeed, Integer> counts = new HashMap<>();

    /** From the topic's present end on. */
    SuppressionWatch(String bootstrapServers, List<SanctionSeed> bodies) {
        bodies.forEach(body -> counts.put(body, 0));
        consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", bootstrapServers),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        List<TopicPartition> partitions =
                consumer.partitionsFor(Topics.BLACKLIST_HOURS).stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** Returns when so many events have come on volunteers of that body; answers the nanos. */
    long await(SanctionSeed body, int events) {
        long end = System.nanoTime() + LIMIT_NANOS;
        while (count(body) < events) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(count(body) + " of " + events + " have come");
            }
            poll();
        }
        return System.nanoTime();
    }

    int count(SanctionSeed body) {
        return counts.getOrDefault(body, 0);
    }

    void poll() {
        for (ConsumerRecord<String, byte[]> each : consumer.poll(POLL)) {
            heard.add(each);
            counts.replaceAll((body, n) -> body.owns(each.key()) ? n + 1 : n);
        }
    }

    /**
     * What is wrong with what came since the last call: every record of the body, and no other,
     * must have one event, its state by then.
     *
     * @param bodies of which events may have come
     * @param minutes suppressed of each record
     */
    List<String> complaints(List<SanctionSeed> bodies, long minutes) {
        poll();
        Set<String> expected = new HashSet<>();
        bodies.forEach(body -> expected.addAll(body.recordIds()));
        Map<String, SuppressionEvent> latest = new HashMap<>();
        for (ConsumerRecord<String, byte[]> each : heard) {
            SuppressionEvent event = decode(each);
            latest.merge(
                    event.recordId() + " " + event.month() + " " + event.sanctionId(),
                    event,
                    (a, b) -> a.sequence().compareTo(b.sequence()) >= 0 ? a : b);
        }
        List<String> complaints = new ArrayList<>();
        for (SuppressionEvent event : latest.values()) {
            long told = event.intervals().stream().mapToLong(Interval::minutes).sum();
            if (!expected.remove(event.recordId()) || told != minutes) {
                complaints.add(event.recordId() + " has " + told + " minutes");
            }
        }
        if (heard.size() != latest.size()) {
            complaints.add(heard.size() - latest.size() + " events came twice");
        }
        if (!expected.isEmpty()) {
            complaints.add(expected.size() + " records were not told of");
        }
        heard.clear();
        counts.replaceAll((body, n) -> 0);
        return complaints.subList(0, Math.min(10, complaints.size()));
    }

    private static SuppressionEvent decode(ConsumerRecord<String, byte[]> each) {
        Map<String, String> headers = new HashMap<>();
        each.headers()
                .forEach(
                        h ->
                                headers.put(
                                        h.key(),
                                        new String(
                                                h.value(),
                                                java.nio.charset.StandardCharsets.UTF_8)));
        var logRecord =
                new LogRecord(
                        each.topic(),
                        each.partition(),
                        each.offset(),
                        each.key(),
                        each.value(),
                        headers);
        if (CODEC.decode(logRecord) instanceof Decoded.Known known
                && known.event().data() instanceof SuppressionEvent event) {
            return event;
        }
        throw new IllegalStateException("not a suppression: " + headers);
    }

    @Override
    public void close() {
        consumer.close();
    }
}

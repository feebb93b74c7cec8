package org.weijifen.platform.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.port.EventLog;
import org.weijifen.platform.port.LogRecord;

/**
 * The log on a Kafka cluster. Thread-safe; close it after everything that sends.
 *
 * <p>{@code linger.ms=0}: the relay waits for each key's acknowledgement, so lingering would be its
 * speed limit. The record's timestamp is left to the broker, which refuses the far future that a
 * domain clock may show.
 */
public final class KafkaEventLog implements EventLog, AutoCloseable {

    private static final int DELIVERY_MILLIS = 30_000;
    private static final int REQUEST_MILLIS = 10_000;
    private static final int METADATA_MILLIS = 10_000;
    private static final Duration SEND_LIMIT = Duration.ofMillis(DELIVERY_MILLIS + 2_000);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(5);

    private final Producer<String, byte[]> producer;
    private final TopicReader reader;

    /**
     * A log that sends and reads at once.
     *
     * @param connection {@code bootstrap.servers} and whatever security needs, common to all
     *     clients
     */
    public KafkaEventLog(Map<String, ?> connection) {
        this.producer =
                new KafkaProducer<>(
                        producerConfig(connection),
                        new StringSerializer(),
                        new ByteArraySerializer());
        this.reader = new TopicReader(connection);
    }

    /** The relay's producer settings over a connection. */
    public static Map<String, Object> producerConfig(Map<String, ?> connection) {
        Map<String, Object> config = new HashMap<>(connection);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, METADATA_MILLIS);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS);
        return config;
    }

    @Override
    public List<Boolean> send(List<LogRecord> records) {
        long deadline = System.nanoTime() + SEND_LIMIT.toNanos();
        List<@Nullable Future<RecordMetadata>> inFlight = new ArrayList<>(records.size());
        for (LogRecord logRecord : records) {
            inFlight.add(System.nanoTime() > deadline ? null : start(logRecord));
        }
        List<Boolean> acknowledged = new ArrayList<>(records.size());
        for (Future<RecordMetadata> sent : inFlight) {
            acknowledged.add(sent != null && isAcknowledged(sent, deadline - System.nanoTime()));
        }
        return acknowledged;
    }

    @Override
    public void readToEnd(Collection<String> topics, Consumer<LogRecord> each) {
        reader.readToEnd(topics, each);
    }

    @Override
    public void close() {
        producer.close(CLOSE_LIMIT);
    }

    private @Nullable Future<RecordMetadata> start(LogRecord logRecord) {
        var outgoing =
                new ProducerRecord<String, byte[]>(
                        logRecord.topic(), null, logRecord.key(), logRecord.value());
        logRecord
                .headers()
                .forEach(
                        (name, value) ->
                                outgoing.headers()
                                        .add(
                                                new RecordHeader(
                                                        name,
                                                        value.getBytes(StandardCharsets.UTF_8))));
        try {
            return producer.send(outgoing);
        } catch (KafkaException | IllegalStateException _) {
            return null; // not in flight, or closed: the caller keeps the record and sends it again
        }
    }

    private static boolean isAcknowledged(Future<RecordMetadata> sent, long waitNanos) {
        try {
            sent.get(Math.max(0, waitNanos), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException | TimeoutException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

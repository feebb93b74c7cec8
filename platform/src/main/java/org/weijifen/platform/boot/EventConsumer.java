package org.weijifen.platform.boot;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchAcknowledgingMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.util.backoff.ExponentialBackOff;
import org.weijifen.platform.consume.BatchConsumer;
import org.weijifen.platform.consume.Reaction;
import org.weijifen.platform.port.LogRecord;

/**
 * The service's Kafka consumer group. Poison never reaches the container (the batch consumer parks
 * it); what does is I/O, and that is repeated without end, with pauses, nothing skipped.
 */
final class EventConsumer implements BatchAcknowledgingMessageListener<byte[], byte[]> {
    private static final Logger LOG = LoggerFactory.getLogger(EventConsumer.class);
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;

    private final BatchConsumer consumer;
    private final ServiceState state;
    private final ConcurrentMessageListenerContainer<byte[], byte[]> container;

    EventConsumer(
            String group,
            Reaction reaction,
            BatchConsumer consumer,
            PlatformProperties.Kafka kafka,
            ServiceState state) {
        this.consumer = consumer;
        this.state = state;
        var properties = new ContainerProperties(reaction.topics().toArray(String[]::new));
        properties.setGroupId(group);
        properties.setAckMode(ContainerProperties.AckMode.MANUAL);
        properties.setMessageListener(this);
        properties.setMissingTopicsFatal(false);
        container =
                new ConcurrentMessageListenerContainer<>(
                        new DefaultKafkaConsumerFactory<>(config(kafka)), properties);
        container.setConcurrency(kafka.concurrency());
        container.setBeanName(group);
        container.setCommonErrorHandler(retryForEver());
    }

    private static Map<String, Object> config(PlatformProperties.Kafka kafka) {
        Map<String, Object> config = new HashMap<>();
        config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
        config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "consumer");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, kafka.maxPollRecords());
        config.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 64 * 1024);
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);
        config.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
        return config;
    }

    /**
     * Without the emptied list of fatal exceptions a whole batch would be skipped on one of them.
     */
    private static DefaultErrorHandler retryForEver() {
        var backOff = new ExponentialBackOff(FIRST_PAUSE_MILLIS, 2);
        backOff.setMaxInterval(LONGEST_PAUSE_MILLIS);
        var handler = new DefaultErrorHandler(backOff);
        handler.setClassifications(Map.of(), true);
        return handler;
    }

    @Override
    public void onMessage(
            List<ConsumerRecord<byte[], byte[]>> records,
            @org.jspecify.annotations.Nullable Acknowledgment acknowledgment) {
        try {
            consumer.accept(records.stream().map(EventConsumer::toLogRecord).toList());
        } catch (Error e) {
            LOG.error("the consumer met an error that only a restart mends", e);
            state.fail("consumer failed: " + e.getClass().getSimpleName());
            throw e;
        }
        if (acknowledgment != null) {
            acknowledgment.acknowledge();
        }
    }

    void start() {
        container.start();
    }

    void stop() {
        container.stop();
    }

    /** Records that wait in the log, as the client last saw it. */
    double lag() {
        double most = 0;
        for (var client : container.metrics().values()) {
            for (var metric : client.entrySet()) {
                if (metric.getKey().name().equals("records-lag-max")
                        && metric.getValue().metricValue() instanceof Double lag
                        && !lag.isNaN()) {
                    most = Math.max(most, lag);
                }
            }
        }
        return most;
    }

    private static LogRecord toLogRecord(ConsumerRecord<byte[], byte[]> from) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : from.headers()) {
            byte[] value = header.value();
            if (value != null) {
                headers.put(header.key(), new String(value, StandardCharsets.UTF_8));
            }
        }
        byte[] key = from.key();
        return new LogRecord(
                from.topic(),
                from.partition(),
                from.offset(),
                key == null ? null : new String(key, StandardCharsets.UTF_8),
                from.value(),
                headers);
    }

    /** Topics that the group reads. */
    static List<String> topicsOf(Reaction reaction) {
        return new ArrayList<>(reaction.topics());
    }
}

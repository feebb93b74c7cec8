package org.weijifen.platform.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.platform.port.UnavailableException;

/** Reads whole topics without a consumer group: nothing is committed, nobody is rebalanced. */
final class TopicReader {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration STALLED_AFTER = Duration.ofSeconds(30);

    private final Map<String, Object> config;

    TopicReader(Map<String, ?> connection) {
        config = new HashMap<>(connection);
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
        config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    }

    void readToEnd(Collection<String> topics, Consumer<LogRecord> each) {
        try (var consumer =
                new KafkaConsumer<>(
                        config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = partitions(consumer, topics);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            readUpTo(consumer, ends, each);
        } catch (KafkaException e) {
            throw new UnavailableException("The log cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<TopicPartition> partitions(
            KafkaConsumer<String, byte[]> consumer, Collection<String> topics) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : topics) {
            List<PartitionInfo> infos = consumer.partitionsFor(topic);
            if (infos == null || infos.isEmpty()) {
                // Taking it for empty would hide a history that is only not visible yet.
                throw new UnavailableException("Topic " + topic + " is not there", null);
            }
            infos.forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
        }
        return partitions;
    }

    private static void readUpTo(
            KafkaConsumer<String, byte[]> consumer,
            Map<TopicPartition, Long> ends,
            Consumer<LogRecord> each) {
        Map<TopicPartition, Long> open = new HashMap<>(ends);
        long progressedAt = System.nanoTime();
        while (true) {
            // A position, not a record's offset: compaction may have left the end without a record.
            open.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
            if (open.isEmpty()) {
                return;
            }
            ConsumerRecords<String, byte[]> polled = consumer.poll(POLL);
            for (ConsumerRecord<String, byte[]> consumed : polled) {
                Long end = ends.get(new TopicPartition(consumed.topic(), consumed.partition()));
                if (end != null && consumed.offset() < end) {
                    each.accept(toLogRecord(consumed));
                }
            }
            if (!polled.isEmpty()) {
                progressedAt = System.nanoTime();
            } else if (System.nanoTime() - progressedAt > STALLED_AFTER.toNanos()) {
                throw new UnavailableException(
                        "The log gives nothing more before the end of " + open.keySet(), null);
            }
        }
    }

    private static LogRecord toLogRecord(ConsumerRecord<String, byte[]> consumed) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : consumed.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return new LogRecord(
                consumed.topic(),
                consumed.partition(),
                consumed.offset(),
                consumed.key(),
                consumed.value(),
                headers);
    }
}

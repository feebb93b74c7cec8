package org.weijifen.bench.raw;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic of one raw run with its producer and the groups that read it. */
final class RawTopic implements AutoCloseable {
    private static final int PARTITIONS = 3;
    private static final Duration POLL = Duration.ofMillis(100);

    private final String bootstrapServers;
    private final String name;
    private final KafkaProducer<String, byte[]> producer;
    private final List<Thread> readers = new ArrayList<>();
    private final List<Semaphore> counts = new ArrayList<>();
    private volatile boolean closing;

    private RawTopic(String bootstrapServers, String name) {
        this.bootstrapServers = bootstrapServers;
        this.name = name;
        producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrapServers,
                                "acks",
                                "all",
                                "linger.ms",
                                5,
                                "batch.size",
                                64 * 1024),
                        new StringSerializer(),
                        new ByteArraySerializer());
    }

    static RawTopic fresh(String bootstrapServers, String name)
            throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(
                            List.of(new NewTopic(name, Optional.of(PARTITIONS), Optional.empty())))
                    .all()
                    .get();
        }
        return new RawTopic(bootstrapServers, name);
    }

    /** Starts the groups; returns when each has polled once. */
    void read(int groups) throws InterruptedException {
        var polled = new CountDownLatch(groups);
        for (int group = 0; group < groups; group++) {
            var count = new Semaphore(0);
            String id = name + "-group-" + group;
            counts.add(count);
            readers.add(Thread.ofPlatform().name(id).start(() -> readAll(id, count, polled)));
        }
        polled.await();
    }

    /** Returns when every group has read and committed so many events. */
    void awaitRead(int events) throws InterruptedException {
        for (Semaphore count : counts) {
            count.acquire(events);
        }
    }

    Future<RecordMetadata> send(String key, byte[] value) {
        return producer.send(new ProducerRecord<>(name, key, value));
    }

    private void readAll(String group, Semaphore count, CountDownLatch polled) {
        Map<String, Object> config = new HashMap<>();
        config.put("bootstrap.servers", bootstrapServers);
        config.put("group.id", group);
        config.put("enable.auto.commit", false);
        config.put("auto.offset.reset", "earliest");
        try (var consumer =
                new KafkaConsumer<>(
                        config, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(
                    IntStream.range(0, PARTITIONS)
                            .mapToObj(partition -> new TopicPartition(name, partition))
                            .toList());
            while (!closing) {
                int seen = consumer.poll(POLL).count();
                polled.countDown();
                if (seen > 0) {
                    consumer.commitSync();
                    count.release(seen);
                }
            }
        }
    }

    @Override
    public void close() {
        closing = true;
        producer.close();
        for (Thread reader : readers) {
            try {
                reader.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}

package org.weijifen.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.weijifen.contracts.Topics;

/** The broker's topics, read and written with plain clients. */
final class Wire implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final String DEAD_LETTERS = ".dead-letters";

    private final KafkaConsumer<String, byte[]> consumer;
    private final KafkaProducer<String, byte[]> producer;

    Wire(String bootstrapServers) {
        consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrapServers,
                                "enable.auto.commit",
                                false,
                                "allow.auto.create.topics",
                                false,
                                "auto.offset.reset",
                                "earliest"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                        new StringSerializer(),
                        new ByteArraySerializer());
    }

    /** All records of the topics, repetitions included. */
    List<WireEvent> read(Collection<String> topics) {
        List<TopicPartition> partitions = partitions(topics);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> open = consumer.endOffsets(partitions);
        List<WireEvent> events = new ArrayList<>();
        while (!open.isEmpty()) {
            consumer.poll(POLL).forEach(read -> events.add(WireEvent.of(read)));
            open.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        }
        return events;
    }

    private List<TopicPartition> partitions(Collection<String> topics) {
        return topics.stream()
                .flatMap(t -> consumer.partitionsFor(t).stream())
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** The facts of the topics: each id once, and the same bytes wherever it is repeated. */
    List<WireEvent> facts(String... topics) {
        Map<String, WireEvent> facts = new LinkedHashMap<>();
        for (WireEvent event : read(List.of(topics))) {
            WireEvent known = facts.putIfAbsent(event.id(), event);
            if (known != null) {
                assertThat(event.content()).as("ce_id %s", event.id()).isEqualTo(known.content());
            }
        }
        return List.copyOf(facts.values());
    }

    /** Ids of all facts of the system. */
    Set<String> ids() {
        return facts(Topics.ALL.toArray(String[]::new)).stream()
                .map(WireEvent::id)
                .collect(Collectors.toSet());
    }

    /** Sends every fact of the topics again, several times, in a shuffled order. */
    void replay(long seed, int copies, String... topics) {
        sendShuffled(seed, copies, facts(topics));
    }

    void sendShuffled(long seed, int copies, List<WireEvent> events) {
        List<WireEvent> order = new ArrayList<>();
        for (int i = 0; i < copies; i++) {
            order.addAll(events);
        }
        Collections.shuffle(order, new Random(seed));
        List<Future<RecordMetadata>> sent =
                order.stream().map(event -> producer.send(event.toSend())).toList();
        try {
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** What some service could not take: topic and value. */
    List<String> deadLetters() {
        List<String> topics =
                consumer.listTopics().keySet().stream()
                        .filter(t -> t.endsWith(DEAD_LETTERS))
                        .toList();
        return read(topics).stream().map(e -> e.topic() + " " + e.key()).toList();
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
    }
}

package org.weijifen.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.insurance.BordereauSealed;
import org.weijifen.contracts.insurance.CoverIssued;
import org.weijifen.platform.aggregate.StateCodec;

/** Reads {@code insurance.covers} as it grows and keeps what it says; judges it afterwards. */
final class CoverWatch implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);
    private static final long LIMIT_NANOS = Duration.ofMinutes(5).toNanos();

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, Map<String, List<byte[]>>> heard = new LinkedHashMap<>();

    /** From the topic's present end on. */
    CoverWatch(String bootstrapServers) {
        consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", bootstrapServers),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        List<TopicPartition> partitions =
                consumer.partitionsFor(Topics.INSURANCE_COVERS).stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** Returns when an event of that type was heard of each of these activities. */
    void await(String type, Set<String> activityIds) {
        long end = System.nanoTime() + LIMIT_NANOS;
        while (!of(type).keySet().containsAll(activityIds)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        of(type).size() + " of " + activityIds.size() + " activities have " + type);
            }
            for (ConsumerRecord<String, byte[]> each : consumer.poll(POLL)) {
                Header header = each.headers().lastHeader("ce_type");
                of(header == null ? null : new String(header.value(), StandardCharsets.UTF_8))
                        .computeIfAbsent(each.key(), _ -> new ArrayList<>())
                        .add(each.value());
            }
        }
    }

    private Map<String, List<byte[]>> of(@Nullable String type) {
        return heard.computeIfAbsent(String.valueOf(type), _ -> new LinkedHashMap<>());
    }

    /** What is wrong: every line of every activity must be issued, and sealed with the others. */
    List<String> complaints(Set<String> activityIds, int linesEach) {
        List<String> complaints = new ArrayList<>();
        var mapper = StateCodec.mapper();
        for (String id : activityIds) {
            Set<String> issued =
                    of(CoverIssued.TYPE).getOrDefault(id, List.of()).stream()
                            .map(value -> mapper.readValue(value, CoverIssued.class))
                            .flatMap(event -> event.lines().stream())
                            .map(line -> line.volunteerId())
                            .collect(Collectors.toSet());
            List<byte[]> sealed = of(BordereauSealed.TYPE).getOrDefault(id, List.of());
            int lines =
                    sealed.isEmpty()
                            ? 0
                            : mapper.readValue(sealed.getFirst(), BordereauSealed.class)
                                    .lineCount();
            if (issued.size() != linesEach || lines != linesEach) {
                complaints.add(id + ": issued " + issued.size() + ", sealed " + lines);
            }
        }
        return complaints;
    }

    @Override
    public void close() {
        consumer.close();
    }
}

package org.weijifen.quickstart.rehearsal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.port.UnavailableException;

/**
 * How far the consumer groups are behind the ends of the topics. A group reads a partition if it
 * has committed an offset there or a member is assigned to it; where none is committed it stands at
 * the log's start.
 */
final class BrokerProgress implements AutoCloseable {
    private final Admin admin;
    private final Set<String> expectedGroups;

    BrokerProgress(Admin admin, Set<String> expectedGroups) {
        this.admin = admin;
        this.expectedGroups = Set.copyOf(expectedGroups);
    }

    /**
     * What the broker shows.
     *
     * @param ends end offset of each partition, {@code topic-3}
     * @param behind records not read, {@code group topic-3}; zero is left out
     * @param troubles groups that are missing or still joining
     */
    record View(
            SortedMap<String, Long> ends, SortedMap<String, Long> behind, List<String> troubles) {}

    View view() {
        Set<String> groups =
                get(admin.listGroups().all()).stream()
                        .filter(
                                group ->
                                        group.groupState()
                                                .map(state -> state != GroupState.DEAD)
                                                .orElse(true))
                        .map(GroupListing::groupId)
                        .collect(Collectors.toCollection(HashSet::new));
        groups.addAll(expectedGroups);
        Map<TopicPartition, Long> ends = offsets(OffsetSpec.latest());
        Map<TopicPartition, Long> starts = offsets(OffsetSpec.earliest());

        SortedMap<String, Long> behind = new TreeMap<>();
        List<String> troubles = new ArrayList<>();
        for (String group : groups) {
            @Nullable ConsumerGroupDescription described = describe(group);
            if (described == null || !isSettled(described)) {
                troubles.add("group " + group + " has not joined yet");
                continue;
            }
            positions(described)
                    .forEach(
                            (partition, offset) -> {
                                long position =
                                        offset < 0 ? starts.getOrDefault(partition, 0L) : offset;
                                long left = ends.getOrDefault(partition, 0L) - position;
                                if (left > 0) {
                                    behind.put(group + " " + partition, left);
                                }
                            });
        }
        SortedMap<String, Long> endsByName = new TreeMap<>();
        ends.forEach((partition, end) -> endsByName.put(partition.toString(), end));
        return new View(endsByName, behind, troubles);
    }

    /** A group that must be there needs members with partitions; others may be without members. */
    private boolean isSettled(ConsumerGroupDescription group) {
        boolean assigned =
                group.members().stream().anyMatch(m -> !m.assignment().topicPartitions().isEmpty());
        return switch (group.groupState()) {
            case STABLE -> assigned;
            case EMPTY -> !expectedGroups.contains(group.groupId());
            default -> false;
        };
    }

    /** Committed offset per partition; -1 where a member is assigned and none is committed. */
    private Map<TopicPartition, Long> positions(ConsumerGroupDescription group) {
        Map<TopicPartition, Long> positions = new HashMap<>();
        group.members()
                .forEach(
                        m ->
                                m.assignment()
                                        .topicPartitions()
                                        .forEach(partition -> positions.put(partition, -1L)));
        Map<TopicPartition, OffsetAndMetadata> committed =
                get(
                        admin.listConsumerGroupOffsets(group.groupId())
                                .partitionsToOffsetAndMetadata());
        committed.forEach(
                (partition, offset) -> {
                    if (offset != null) {
                        positions.put(partition, offset.offset());
                    }
                });
        return positions;
    }

    private @Nullable ConsumerGroupDescription describe(String group) {
        try {
            return get(admin.describeConsumerGroups(List.of(group)).all()).get(group);
        } catch (UnavailableException e) {
            return null; // unknown to the broker, or on its way
        }
    }

    private Map<TopicPartition, Long> offsets(OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> wanted =
                get(admin.describeTopics(get(admin.listTopics().names())).allTopicNames())
                        .values()
                        .stream()
                        .flatMap(
                                t ->
                                        t.partitions().stream()
                                                .map(
                                                        p ->
                                                                new TopicPartition(
                                                                        t.name(), p.partition())))
                        .collect(Collectors.toMap(Function.identity(), partition -> which));
        return get(admin.listOffsets(wanted).all()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new UnavailableException(
                    "the broker does not answer: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("interrupted", e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}

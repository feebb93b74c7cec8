package org.weijifen.platform.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.weijifen.platform.port.UnavailableException;

/**
 * Creates topics explicitly, with unlimited retention (the broker's default is seven days, after
 * which nobody could rebuild from the first offset). Harmless to repeat; an existing topic stays as
 * it is, since more partitions would move its keys.
 */
public final class KafkaTopics {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration TOMBSTONES_STAY = Duration.ofDays(36_500);
    private static final long RETRY_MILLIS = 50;

    private final Map<String, ?> connection;

    /**
     * Topics of one cluster.
     *
     * @param connection {@code bootstrap.servers} and whatever security needs
     */
    public KafkaTopics(Map<String, ?> connection) {
        this.connection = new HashMap<>(connection);
    }

    /**
     * Creates the topics that are missing and returns once each partition of every one has a leader
     * that serves it.
     *
     * @param compacted those whose value is the whole current standing of its key
     * @param partitions of each new topic
     * @param replicas of each new topic; empty takes the broker's default
     * @throws UnavailableException if the broker does not do so within half a minute
     */
    public void ensure(
            Collection<String> topics,
            Set<String> compacted,
            int partitions,
            Optional<Short> replicas) {
        try (Admin admin = Admin.create(new HashMap<>(connection))) {
            List<NewTopic> wanted =
                    topics.stream()
                            .map(
                                    topic ->
                                            newTopic(
                                                    topic,
                                                    compacted.contains(topic),
                                                    partitions,
                                                    replicas))
                            .toList();
            create(admin, wanted);
            long deadline = System.nanoTime() + LIMIT.toNanos();
            awaitService(admin, awaitLeaders(admin, topics, deadline), deadline);
        } catch (ExecutionException | TimeoutException e) {
            throw new UnavailableException("The topics could not be created: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("Interrupted while creating topics", e);
        }
    }

    private static NewTopic newTopic(
            String name, boolean compact, int partitions, Optional<Short> replicas) {
        Map<String, String> config = new HashMap<>();
        config.put(TopicConfig.RETENTION_MS_CONFIG, "-1");
        config.put(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                compact ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE);
        if (compact) {
            // A restored database may be older than the end of what it shows: tombstones must stay.
            config.put(
                    TopicConfig.DELETE_RETENTION_MS_CONFIG,
                    Long.toString(TOMBSTONES_STAY.toMillis()));
        }
        return new NewTopic(name, Optional.of(partitions), replicas).configs(config);
    }

    private static void create(Admin admin, List<NewTopic> wanted)
            throws ExecutionException, TimeoutException, InterruptedException {
        for (var created : admin.createTopics(wanted).values().values()) {
            try {
                created.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    /** The partitions of all the topics, once the cluster names a leader for each. */
    private static List<TopicPartition> awaitLeaders(
            Admin admin, Collection<String> topics, long deadline)
            throws ExecutionException, TimeoutException, InterruptedException {
        List<TopicPartition> partitions = new ArrayList<>();
        List<String> waitingFor = new ArrayList<>(topics);
        while (!waitingFor.isEmpty()) {
            for (TopicDescription topic : led(admin, waitingFor)) {
                waitingFor.remove(topic.name());
                topic.partitions()
                        .forEach(
                                p ->
                                        partitions.add(
                                                new TopicPartition(topic.name(), p.partition())));
            }
            if (!waitingFor.isEmpty()) {
                if (System.nanoTime() > deadline) {
                    throw new TimeoutException("no leader yet for " + waitingFor);
                }
                Thread.sleep(RETRY_MILLIS); // a back-off: the cluster tells nobody of an election
            }
        }
        return partitions;
    }

    /**
     * Asks the leaders themselves, with the client's own retries: a broker is named as leader a
     * moment before it takes records. Of a producer's first batches, all in flight, it could refuse
     * one and take the next, and then never take the one it refused (KAFKA-15591).
     */
    private static void awaitService(Admin admin, List<TopicPartition> partitions, long deadline)
            throws ExecutionException, TimeoutException, InterruptedException {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        partitions.forEach(p -> ends.put(p, OffsetSpec.latest()));
        long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()));
        admin.listOffsets(ends, new ListOffsetsOptions().timeoutMs(Math.toIntExact(millis)))
                .all()
                .get(millis, TimeUnit.MILLISECONDS);
    }

    private static List<TopicDescription> led(Admin admin, List<String> topics)
            throws ExecutionException, TimeoutException, InterruptedException {
        List<TopicDescription> led = new ArrayList<>();
        for (var described : admin.describeTopics(topics).topicNameValues().values()) {
            try {
                TopicDescription topic = described.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
                if (topic.partitions().stream()
                        .allMatch(p -> p.leader() != null && !p.leader().isEmpty())) {
                    led.add(topic);
                }
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
            }
        }
        return led;
    }
}

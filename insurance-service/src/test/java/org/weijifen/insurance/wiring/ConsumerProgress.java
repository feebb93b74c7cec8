package org.weijifen.insurance.wiring;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.weijifen.platform.rehearsal.RehearsalHooks;
import org.weijifen.testkit.harness.ServiceOnTheWire;

/** Whether the service has taken all that is on the topics, and sent all that it had to say. */
final class ConsumerProgress implements AutoCloseable {
    private final Admin admin;
    private final RehearsalHooks hooks;

    ConsumerProgress(ServiceOnTheWire service) {
        admin =
                Admin.create(
                        Map.of(
                                "bootstrap.servers",
                                service.context()
                                        .getEnvironment()
                                        .getRequiredProperty("weijifen.kafka.bootstrap-servers")));
        hooks = service.context().getBean(RehearsalHooks.class);
    }

    boolean isThrough(Collection<String> topics) {
        if (!isRead(topics)) {
            return false;
        }
        hooks.sweep();
        var pending = hooks.pending();
        return pending.outboxPending() == 0
                && pending.deadlinesDue() == 0
                && pending.workOpen() == 0;
    }

    private boolean isRead(Collection<String> topics) {
        Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
        get(admin.describeTopics(topics).allTopicNames())
                .forEach(
                        (topic, described) ->
                                described
                                        .partitions()
                                        .forEach(
                                                p ->
                                                        partitions.put(
                                                                new TopicPartition(
                                                                        topic, p.partition()),
                                                                OffsetSpec.latest())));
        var ends = get(admin.listOffsets(partitions).all());
        Map<TopicPartition, OffsetAndMetadata> committed =
                get(
                        admin.listConsumerGroupOffsets(InsuranceModule.NAME)
                                .partitionsToOffsetAndMetadata());
        return ends.entrySet().stream()
                .allMatch(
                        end -> {
                            OffsetAndMetadata read = committed.get(end.getKey());
                            return end.getValue().offset() == (read == null ? 0 : read.offset());
                        });
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}

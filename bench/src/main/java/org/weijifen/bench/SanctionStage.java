package org.weijifen.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.BlacklistServiceApplication;
import org.weijifen.contracts.Topics;
import org.weijifen.embedded.EmbeddedDatabase;
import org.weijifen.platform.kafka.KafkaEventLog;
import org.weijifen.testkit.harness.Await;
import org.weijifen.testkit.harness.ServiceOnTheWire;

/** blacklist-service alone with a broker and a database, and the records that it has been told. */
final class SanctionStage implements AutoCloseable {
    /** Tomcat logs there; kept, since the log manager forgets loggers that nobody holds. */
    private static final Logger JUL_ROOT = Logger.getLogger("");

    private static final String SERVICE = "blacklist-service";
    private static final Duration CONSUMED_LIMIT = Duration.ofMinutes(10);

    private final Path directory;
    private final @Nullable EmbeddedDatabase file;
    private final ServiceOnTheWire service;
    private final Admin admin;

    /**
     * @param backend {@code memory}, or {@code file}: the file database instead of the harness's
     *     own
     */
    SanctionStage(String backend) {
        JUL_ROOT.setLevel(Level.SEVERE);
        try {
            directory = Files.createTempDirectory("weijifen-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> settings = new HashMap<>();
        file =
                backend.equals("file")
                        ? EmbeddedDatabase.file(directory.resolve("database"), 0)
                        : null;
        if (file != null) {
            settings.put("weijifen.mongo.uri", file.uri());
        }
        service = ServiceOnTheWire.start(BlacklistServiceApplication.class, SERVICE, settings);
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
    }

    String bootstrapServers() {
        return setting("weijifen.kafka.bootstrap-servers");
    }

    String databaseUri() {
        return setting("weijifen.mongo.uri");
    }

    ServiceOnTheWire service() {
        return service;
    }

    private String setting(String name) {
        return String.valueOf(service.context().getEnvironment().getProperty(name));
    }

    /** Has the service told of these records; returns when it has folded them all. */
    void seed(SanctionSeed... seeds) {
        try (var log = new KafkaEventLog(Map.of("bootstrap.servers", bootstrapServers()))) {
            for (SanctionSeed seed : seeds) {
                seed.send(log);
            }
        }
        Await.until("every record is folded", () -> unread() == 0, CONSUMED_LIMIT);
    }

    /** Records of {@code activity.hours} that the service has not acknowledged. */
    private long unread() {
        try {
            List<TopicPartition> partitions =
                    Objects.requireNonNull(
                                    admin.describeTopics(List.of(Topics.ACTIVITY_HOURS))
                                            .allTopicNames()
                                            .get()
                                            .get(Topics.ACTIVITY_HOURS),
                                    "an unknown topic is an error")
                            .partitions()
                            .stream()
                            .map(p -> new TopicPartition(Topics.ACTIVITY_HOURS, p.partition()))
                            .toList();
            Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
            partitions.forEach(p -> latest.put(p, OffsetSpec.latest()));
            Map<TopicPartition, OffsetAndMetadata> read =
                    admin.listConsumerGroupOffsets(SERVICE).partitionsToOffsetAndMetadata().get();
            long unread = 0;
            for (var end : admin.listOffsets(latest).all().get().entrySet()) {
                OffsetAndMetadata done = read.get(end.getKey());
                unread += end.getValue().offset() - (done == null ? 0 : done.offset());
            }
            return unread;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        admin.close();
        service.close();
        if (file != null) {
            file.close();
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

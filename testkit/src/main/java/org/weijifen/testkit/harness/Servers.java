package org.weijifen.testkit.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;
import org.weijifen.embedded.EmbeddedBroker;
import org.weijifen.embedded.EmbeddedDatabase;

/** Starts one server of a kind and says where it is and how to end it. */
final class Servers {

    private static final String KAFKA_IMAGE = "apache/kafka:4.1.1";
    private static final String MONGO_IMAGE = "mongo:8";
    private static final int MONGO_PORT = 27017;

    record Server(String address, AutoCloseable closer) {}

    private Servers() {}

    static Server embeddedBroker() {
        Path directory = temporaryDirectory();
        EmbeddedBroker broker = EmbeddedBroker.start(directory);
        return new Server(
                broker.bootstrapServers(),
                () -> {
                    broker.close(); // first: a broker that loses its directory halts the JVM
                    deleteAll(directory);
                });
    }

    static Server embeddedDatabase() {
        EmbeddedDatabase database = EmbeddedDatabase.memory();
        return new Server(database.uri(), database);
    }

    static Server containerBroker() {
        var container =
                new KafkaContainer(KAFKA_IMAGE).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        container.start();
        return new Server(container.getBootstrapServers(), container);
    }

    static Server containerDatabase() {
        var container = new MongoDBContainer(MONGO_IMAGE).withReplicaSet();
        container.start();
        // Direct, because the member calls itself by a name that only its own network knows.
        String address =
                "mongodb://"
                        + container.getHost()
                        + ":"
                        + container.getMappedPort(MONGO_PORT)
                        + "/?directConnection=true";
        return new Server(address, container);
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("broker");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteAll(Path directory) {
        try (Stream<Path> paths = Files.walk(directory)) {
            List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

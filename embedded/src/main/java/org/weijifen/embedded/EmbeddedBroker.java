package org.weijifen.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * One real KRaft broker (broker and controller in one) in this JVM. Its data stay in the directory
 * over restarts, a {@code kill -9} included. Built of Kafka's internal classes, which is why
 * nothing else may touch them.
 *
 * <p>A fatal broker error halts the JVM, so the directory must outlive the broker: close first,
 * delete after.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final String NODE_ID = "1";
    private static final int ATTEMPTS = 5;

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Starts on a free port. */
    public static EmbeddedBroker start(Path directory) {
        return start(directory, 0);
    }

    /**
     * Starts over whatever the directory holds; formats it if it is new. Returns when the broker
     * serves.
     *
     * @param port where clients connect; 0 takes a free one
     */
    public static EmbeddedBroker start(Path directory, int port) {
        format(directory);
        RuntimeException last = new IllegalStateException("never tried");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int clientPort = port == 0 ? FreePorts.next() : port;
            int controllerPort = FreePorts.next();
            if (controllerPort == clientPort) {
                continue; // a probe is closed before the next one asks
            }
            KafkaRaftServer server = null;
            try {
                server =
                        new KafkaRaftServer(
                                new KafkaConfig(properties(directory, clientPort, controllerPort)),
                                Time.SYSTEM);
                server.startup();
                return new EmbeddedBroker(server, clientPort);
            } catch (RuntimeException e) {
                last = e; // most likely another process was faster to bind
                if (server != null) {
                    server.shutdown();
                    server.awaitShutdown();
                }
            }
        }
        throw last;
    }

    /** What clients give as {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path directory) {
        try {
            Files.createDirectories(directory);
            if (Files.exists(directory.resolve("meta.properties"))) {
                return;
            }
            new Formatter()
                    .setPrintStream(
                            new PrintStream(
                                    OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(Integer.parseInt(NODE_ID))
                    .setControllerListenerName("CONTROLLER")
                    .setIgnoreFormatted(true)
                    .setDirectories(List.of(directory.toString()))
                    .setMetadataLogDirectory(directory.toString())
                    .run();
        } catch (IOException e) {
            throw new IllegalStateException("The broker's directory cannot be written", e);
        } catch (Exception e) { // Formatter.run declares no less
            throw new IllegalStateException("The broker's directory cannot be formatted", e);
        }
    }

    private static Properties properties(Path directory, int clientPort, int controllerPort) {
        var p = new Properties();
        p.put("process.roles", "broker,controller");
        p.put("node.id", NODE_ID);
        p.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
        p.put(
                "listeners",
                "PLAINTEXT://127.0.0.1:"
                        + clientPort
                        + ",CONTROLLER://127.0.0.1:"
                        + controllerPort);
        p.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + clientPort);
        p.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        p.put("controller.listener.names", "CONTROLLER");
        p.put("inter.broker.listener.name", "PLAINTEXT");
        p.put("log.dirs", directory.toString());
        p.put("auto.create.topics.enable", "false");
        oneNode(p);
        small(p);
        quickToNotice(p);
        return p;
    }

    private static void oneNode(Properties p) {
        p.put("offsets.topic.replication.factor", "1");
        p.put("offsets.topic.num.partitions", "5");
        p.put("offsets.retention.minutes", "525600"); // a rehearsal may rest for months
        p.put("transaction.state.log.replication.factor", "1");
        p.put("transaction.state.log.min.isr", "1");
        p.put("transaction.state.log.num.partitions", "3");
        p.put("share.coordinator.state.topic.replication.factor", "1");
        p.put("share.coordinator.state.topic.min.isr", "1");
    }

    private static void small(Properties p) {
        p.put("num.network.threads", "2");
        p.put("num.io.threads", "4");
        p.put("log.cleaner.dedupe.buffer.size", "2097152"); // the default takes 128 MB of heap
    }

    /**
     * After a kill the old broker and the old group members must be forgotten in seconds, not in a
     * minute.
     */
    private static void quickToNotice(Properties p) {
        p.put("broker.session.timeout.ms", "2000");
        p.put("broker.heartbeat.interval.ms", "500");
        p.put("group.initial.rebalance.delay.ms", "0");
        p.put("group.consumer.min.session.timeout.ms", "3000");
        p.put("group.consumer.session.timeout.ms", "6000");
        p.put("group.consumer.min.heartbeat.interval.ms", "250");
        p.put("group.consumer.heartbeat.interval.ms", "500");
    }
}

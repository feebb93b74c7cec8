package org.weijifen.testkit.harness;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.kafka.KafkaTopics;
import org.weijifen.platform.mongo.MongoIndexes;
import org.weijifen.platform.mongo.MongoSettings;

/**
 * A broker and a database for tests, each started when first asked for. {@link #shared()} lives as
 * long as the JVM; whoever needs topics of his own takes {@link #fresh()} and closes it.
 */
public final class Backends implements AutoCloseable {

    /** Set to {@code true} to test on containers. */
    public static final String CONTAINERS = "weijifen.containers";

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final int PARTITIONS = 3;

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private @Nullable String bootstrapServers;
    private @Nullable String mongoUri;
    private @Nullable MongoClient mongo;

    private Backends() {}

    private static final class Shared {
        static final Backends INSTANCE = new Backends();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(INSTANCE::close, "backends-close"));
        }
    }

    /** The pair of this JVM; closed at its end. */
    public static Backends shared() {
        return Shared.INSTANCE;
    }

    /** A pair of one's own; the caller closes it. */
    public static Backends fresh() {
        return new Backends();
    }

    /** Whether tests run on containers. */
    public static boolean onContainers() {
        return Boolean.getBoolean(CONTAINERS);
    }

    /** Which indexes fit the database. */
    public static MongoIndexes.Profile profile() {
        return onContainers() ? MongoIndexes.Profile.PRODUCTION : MongoIndexes.Profile.EMBEDDED;
    }

    /** Kafka's {@code bootstrap.servers}. */
    public synchronized String bootstrapServers() {
        if (bootstrapServers == null) {
            var broker = onContainers() ? Servers.containerBroker() : Servers.embeddedBroker();
            started.push(broker.closer());
            bootstrapServers = broker.address();
        }
        return bootstrapServers;
    }

    /** Connection properties common to all Kafka clients. */
    public Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", bootstrapServers());
    }

    /** Creates topics of three partitions, none compacted; existing ones stay. */
    public void topics(Collection<String> names) {
        new KafkaTopics(kafka()).ensure(names, Set.of(), PARTITIONS, Optional.empty());
    }

    /** MongoDB connection string without a database name. */
    public synchronized String mongoUri() {
        if (mongoUri == null) {
            var database =
                    onContainers() ? Servers.containerDatabase() : Servers.embeddedDatabase();
            started.push(database.closer());
            mongoUri = database.address();
        }
        return mongoUri;
    }

    /** A name that no other test of this JVM uses. */
    public static String uniqueDatabase() {
        return "test_" + DATABASES.incrementAndGet();
    }

    /** An empty database under a unique name, over one client for all. */
    public synchronized MongoDatabase database() {
        if (mongo == null) {
            var client = MongoClients.create(MongoSettings.of(mongoUri()));
            started.push(client);
            mongo = client;
        }
        return mongo.getDatabase(uniqueDatabase());
    }

    /** Closes what was started, last first. */
    @Override
    public synchronized void close() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) { // AutoCloseable declares no less
                throw new IllegalStateException("A test backend did not close", e);
            }
        }
        bootstrapServers = null;
        mongoUri = null;
        mongo = null;
    }
}

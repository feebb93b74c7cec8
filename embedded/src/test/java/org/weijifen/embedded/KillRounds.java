package org.weijifen.embedded;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/**
 * Kills the file database under load, again and again, and looks whether it kept what it had
 * acknowledged.
 *
 * <p>Run by hand with {@code --rounds 50}; the test of every build plays a few. Each writer owns
 * its documents and notes the last acknowledged version of each before it goes on, so after a kill
 * the stored version must be that or, for the one write that was under way, the next.
 */
public final class KillRounds {

    private static final int WRITERS = 6;
    private static final int DOCUMENTS_A_WRITER = 40;
    private static final List<String> COLLECTIONS = List.of("buckets", "accounts");

    private final Path file;
    private final Random random;
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private long checked;

    KillRounds(Path file, long seed) {
        this.file = file;
        this.random = new Random(seed);
    }

    /** {@code --rounds N [--seed S]}. */
    public static void main(String[] args) throws Exception {
        int rounds = 50;
        long seed = System.nanoTime();
        for (int i = 0; i + 1 < args.length; i += 2) {
            switch (args[i]) {
                case "--rounds" -> rounds = Integer.parseInt(args[i + 1]);
                case "--seed" -> seed = Long.parseLong(args[i + 1]);
                default -> throw new IllegalArgumentException(args[i]);
            }
        }
        Path directory = Files.createTempDirectory("kill-rounds");
        var run = new KillRounds(directory.resolve("documents.db"), seed);
        System.out.printf("seed=%d%n", seed);
        run.play(rounds);
        System.out.printf(
                "rounds=%d%nacknowledged_writes=%d%nfile_bytes=%d%n",
                rounds, run.acknowledgedWrites(), Files.size(run.file));
    }

    /** Sum of the acknowledged versions: how many writes had to be there at the end. */
    long acknowledgedWrites() {
        return acknowledged.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many documents were compared. */
    long checkedDocuments() {
        return checked;
    }

    void play(int rounds) throws Exception {
        for (int round = 1; round <= rounds; round++) {
            DatabaseProcess database = DatabaseProcess.start(file);
            try (MongoClient client = connect(database)) {
                check(client.getDatabase("killed"), round);
                List<Thread> writers = startWriters(client.getDatabase("killed"), round);
                TimeUnit.MILLISECONDS.sleep(200 + random.nextInt(1_000));
                database.kill();
                for (Thread writer : writers) {
                    writer.join();
                }
            } finally {
                database.kill();
            }
        }
        DatabaseProcess database = DatabaseProcess.start(file);
        try (MongoClient client = connect(database)) {
            check(client.getDatabase("killed"), rounds + 1);
        } finally {
            database.kill();
        }
    }

    private static MongoClient connect(DatabaseProcess database) {
        return MongoClients.create(
                MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(database.uri()))
                        .applyToClusterSettings(
                                cluster -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS))
                        .build());
    }

    private List<Thread> startWriters(MongoDatabase database, int round) {
        for (String name : COLLECTIONS) {
            var guard = new Document("_id", 1).append("version", 1);
            database.getCollection(name)
                    .createIndex(guard, new IndexOptions().unique(true).name("guard"));
        }
        List<Thread> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            String prefix = "w" + writer + "-";
            long seed = random.nextLong();
            writers.add(
                    Thread.ofPlatform()
                            .start(() -> write(database, prefix, round, new Random(seed))));
        }
        return writers;
    }

    private void write(MongoDatabase database, String prefix, int round, Random choice) {
        try {
            while (true) {
                String id = prefix + choice.nextInt(DOCUMENTS_A_WRITER);
                for (String name : COLLECTIONS) {
                    writeNext(database.getCollection(name), name + "/" + id, id, round);
                }
            }
        } catch (MongoException _) {
            // killed: what was not acknowledged may or may not be there
        }
    }

    private void writeNext(MongoCollection<Document> collection, String key, String id, int round) {
        long version = acknowledged.getOrDefault(key, 0L);
        String text = "x".repeat(100 + (int) (version % 400));
        if (version == 0) {
            collection.insertOne(
                    new Document("_id", id)
                            .append("version", 1L)
                            .append("copy", 1L)
                            .append("text", text));
        } else {
            var change =
                    new Document(
                                    "$set",
                                    new Document("copy", version + 1)
                                            .append("text", text)
                                            .append("round", round))
                            .append("$inc", new Document("version", 1L));
            var result =
                    collection.updateOne(
                            new Document("_id", id).append("version", version), change);
            if (result.getMatchedCount() != 1) {
                throw new IllegalStateException(key + " is no longer at version " + version);
            }
        }
        acknowledged.put(key, version + 1);
    }

    private void check(MongoDatabase database, int round) {
        for (String name : COLLECTIONS) {
            MongoCollection<Document> collection = database.getCollection(name);
            Map<String, Document> scanned = new HashMap<>();
            collection.find().forEach(document -> scanned.put(document.getString("_id"), document));
            for (int writer = 0; writer < WRITERS; writer++) {
                for (int i = 0; i < DOCUMENTS_A_WRITER; i++) {
                    String id = "w" + writer + "-" + i;
                    checkOne(collection, scanned.get(id), name + "/" + id, id, round);
                }
            }
        }
    }

    private void checkOne(
            MongoCollection<Document> collection,
            Document scanned,
            String key,
            String id,
            int round) {
        String where = "round " + round + ", " + key + ": ";
        long known = acknowledged.getOrDefault(key, 0L);
        long stored = scanned == null ? 0 : scanned.getLong("version");
        require(
                stored == known || stored == known + 1,
                where + "version " + stored + ", acknowledged was " + known);
        require(scanned == null || scanned.getLong("copy") == stored, where + "torn: " + scanned);
        Document byId = collection.find(new Document("_id", id)).first();
        require(Objects.equals(byId, scanned), where + "_id index and scan differ");
        for (long version = Math.max(1, stored - 1); version <= stored + 1; version++) {
            Document guarded =
                    collection.find(new Document("_id", id).append("version", version)).first();
            require(
                    (guarded != null) == (version == stored),
                    where + "guard index is wrong at " + version);
        }
        if (stored > 0) {
            acknowledged.put(key, stored);
        }
        checked++;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new AssertionError(message);
        }
    }
}

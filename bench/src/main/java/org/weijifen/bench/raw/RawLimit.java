package org.weijifen.bench.raw;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.bson.Document;

/**
 * The same output as a job's, in unordered bulks of {@value #BULK} upserts and events acknowledged
 * by all replicas, until every consumer group has read every event.
 */
public final class RawLimit implements AutoCloseable {
    private static final int BULK = 500;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final String bootstrapServers;
    private final MongoClient client;
    private final MongoDatabase database;

    public RawLimit(String bootstrapServers, String mongoUri) {
        this.bootstrapServers = bootstrapServers;
        client = MongoClients.create(mongoUri);
        database = client.getDatabase("bench_raw");
    }

    /**
     * Does the work once, into a fresh collection and a fresh topic.
     *
     * @param name of both
     * @param concurrency jobs side by side
     * @return units per second
     */
    public double run(String name, RawWork work, int concurrency) {
        MongoCollection<Document> collection = database.getCollection(name);
        try (var topic = RawTopic.fresh(bootstrapServers, name);
                ExecutorService writers = Executors.newFixedThreadPool(concurrency)) {
            topic.read(work.groups());
            long start = System.nanoTime();
            List<Callable<Void>> jobs = new ArrayList<>();
            for (int job = 0; job < work.jobs(); job++) {
                String prefix = name + "-" + job + "-";
                jobs.add(
                        () -> {
                            write(collection, topic, work, prefix);
                            return null;
                        });
            }
            for (Future<Void> written : writers.invokeAll(jobs)) {
                written.get();
            }
            topic.awaitRead(work.events());
            return work.units() * NANOS_PER_SECOND / (System.nanoTime() - start);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the raw run failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            collection.drop();
        }
    }

    private static void write(
            MongoCollection<Document> collection, RawTopic topic, RawWork work, String prefix)
            throws InterruptedException, ExecutionException {
        String content = "x".repeat(Math.max(1, work.documentBytes() - prefix.length() - 40));
        byte[] event = new byte[work.eventBytes()];
        List<Future<RecordMetadata>> inFlight = new ArrayList<>();
        List<UpdateOneModel<Document>> bulk = new ArrayList<>(BULK);
        for (int unit = 0; unit < work.unitsPerJob(); unit++) {
            for (int each = 0; each < work.upsertsPerUnit(); each++) {
                bulk.add(upsert(prefix + unit + "-" + each, content));
                if (bulk.size() == BULK) {
                    collection.bulkWrite(bulk, UNORDERED);
                    bulk.clear();
                }
            }
            if (unit % work.unitsPerEvent() == 0) {
                inFlight.add(topic.send(prefix + unit, event));
            }
        }
        if (!bulk.isEmpty()) {
            collection.bulkWrite(bulk, UNORDERED);
        }
        for (Future<RecordMetadata> sent : inFlight) {
            sent.get();
        }
    }

    private static UpdateOneModel<Document> upsert(String id, String content) {
        return new UpdateOneModel<>(
                new Document("_id", id),
                new Document("$set", new Document("content", content)),
                UPSERT);
    }

    @Override
    public void close() {
        database.drop();
        client.close();
    }
}

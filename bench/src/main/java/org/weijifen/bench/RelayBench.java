package org.weijifen.bench;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.event.EventCodec;
import org.weijifen.platform.ids.SystemIds;
import org.weijifen.platform.kafka.KafkaEventLog;
import org.weijifen.platform.metrics.Meters;
import org.weijifen.platform.mongo.CollectionSpec;
import org.weijifen.platform.mongo.MongoDocuments;
import org.weijifen.platform.mongo.MongoIndexes;
import org.weijifen.platform.service.ServiceFrame;
import org.weijifen.platform.time.SystemClocks;
import org.weijifen.testkit.harness.Backends;

/**
 * Facts through the aggregate runtime and the outbox relay until the broker has acknowledged every
 * event and every outbox is empty, against the same documents and bytes written plainly.
 */
final class RelayBench implements Bench {
    private static final int RECORDS = 20_000;
    private static final int BATCH = 500;
    private static final String CONTENT = "0123456789".repeat(30);
    private static final double NANOS_PER_SECOND = 1e9;

    private final Backends backends = Backends.fresh();

    @Override
    public String title() {
        return RECORDS
                + " facts of 300 characters in batches of "
                + BATCH
                + ": runtime + outbox relay against plain bulk writes + plain producer"
                + " (embedded broker, embedded database in memory)";
    }

    @Override
    public List<Figure> round(int number) {
        double relayed = RECORDS / relay("bench.relay." + number);
        double raw = RECORDS / raw("bench.raw." + number);
        return List.of(
                new Figure("relay.records_per_s", relayed),
                new Figure("relay.raw_records_per_s", raw),
                new Figure("relay.ratio", relayed / raw));
    }

    private double relay(String topic) {
        var parcels = new Parcels(topic);
        MongoDatabase database = freshDatabase();
        backends.topics(List.of(topic));
        try (var log = new KafkaEventLog(backends.kafka())) {
            var frame =
                    new ServiceFrame(
                            parcels.definition(),
                            new ServiceFrame.Ports(
                                    new MongoDocuments(database),
                                    log,
                                    new SystemClocks(),
                                    new SystemIds(),
                                    Meters.none()));
            frame.establishGeneration();
            var written = new AtomicBoolean();
            var work = new Semaphore(0);
            frame.relay().signalTo(work::release);
            Thread relay = Thread.ofPlatform().unstarted(() -> drive(frame, work, written));
            long start = System.nanoTime();
            relay.start();
            for (List<Parcels.Sent> batch : batches()) {
                Act act = Act.system(Instant.EPOCH, "bench", "receive");
                frame.runtime().foldAll(parcels, parcels, batch, act);
            }
            written.set(true);
            work.release();
            join(relay);
            return secondsSince(start);
        }
    }

    /** As the production thread does: asleep until there is work. */
    private static void drive(ServiceFrame frame, Semaphore work, AtomicBoolean written) {
        while (!written.get() || !frame.relay().isIdle()) {
            if (frame.relay().isIdle()) {
                work.acquireUninterruptibly();
                work.drainPermits();
            } else {
                frame.relay().step();
            }
        }
    }

    private double raw(String topic) {
        MongoDatabase database = freshDatabase();
        backends.topics(List.of(topic));
        Map<String, Object> config = new HashMap<>(KafkaEventLog.producerConfig(backends.kafka()));
        config.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
        try (var producer =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            var codec = new EventCodec("/bench", new Parcels(topic).definition().catalog());
            List<Future<RecordMetadata>> inFlight = new ArrayList<>(RECORDS);
            long start = System.nanoTime();
            for (List<Parcels.Sent> batch : batches()) {
                List<InsertOneModel<Document>> models = new ArrayList<>(batch.size());
                for (Parcels.Sent sent : batch) {
                    models.add(new InsertOneModel<>(document(sent)));
                }
                database.getCollection(Parcels.COLLECTION)
                        .bulkWrite(models, new BulkWriteOptions().ordered(false));
                for (Parcels.Sent sent : batch) {
                    var event = new Parcels.Received(sent.id(), sent.content(), 1, sent.at());
                    inFlight.add(
                            producer.send(
                                    new ProducerRecord<>(topic, sent.id(), codec.valueOf(event))));
                }
            }
            for (Future<RecordMetadata> sent : inFlight) {
                sent.get();
            }
            return secondsSince(start);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a plain send failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Document document(Parcels.Sent sent) {
        return new Document("_id", sent.id())
                .append("schema", 1)
                .append("version", 1L)
                .append(
                        "state",
                        new Document("content", sent.content()).append("at", sent.at().toString()));
    }

    private static List<List<Parcels.Sent>> batches() {
        List<List<Parcels.Sent>> batches = new ArrayList<>();
        for (int first = 0; first < RECORDS; first += BATCH) {
            List<Parcels.Sent> batch = new ArrayList<>();
            for (int i = first; i < first + BATCH; i++) {
                batch.add(new Parcels.Sent("parcel" + i, CONTENT, Instant.EPOCH));
            }
            batches.add(batch);
        }
        return batches;
    }

    private MongoDatabase freshDatabase() {
        MongoDatabase database = backends.database();
        new MongoIndexes(database, Backends.profile())
                .ensure(List.of(CollectionSpec.byId(Parcels.COLLECTION)));
        return database;
    }

    private static double secondsSince(long startNanos) {
        return (System.nanoTime() - startNanos) / NANOS_PER_SECOND;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        backends.close();
    }
}

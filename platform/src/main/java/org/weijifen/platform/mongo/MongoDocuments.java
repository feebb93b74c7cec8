package org.weijifen.platform.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.bson.BsonMaximumSizeExceededException;
import org.bson.Document;
import org.weijifen.platform.port.CommitOutcome;
import org.weijifen.platform.port.Documents;
import org.weijifen.platform.port.GuardedWrite;
import org.weijifen.platform.port.RefusedWriteException;
import org.weijifen.platform.port.Scan;
import org.weijifen.platform.port.StoredDocument;
import org.weijifen.platform.port.UnavailableException;

/**
 * Documents in one MongoDB database. Writes are acknowledged by a majority's journal, reads show
 * only what a majority has: what a fold has seen unchanged cannot be rolled back after the
 * acknowledgement.
 */
public final class MongoDocuments implements Documents {

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    /**
     * The embedded server compares each document with every id of the {@code $in}, so a long list
     * costs its square; a find of this size costs about as much as its round trip.
     */
    private static final int IDS_PER_FIND = 100;

    private final MongoDatabase database;

    public MongoDocuments(MongoDatabase database) {
        this.database =
                database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                        .withReadConcern(ReadConcern.MAJORITY);
    }

    @Override
    public Map<String, StoredDocument> find(String collection, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<String, StoredDocument> found = new LinkedHashMap<>();
        List<String> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += IDS_PER_FIND) {
            List<String> some = all.subList(from, Math.min(all.size(), from + IDS_PER_FIND));
            for (StoredDocument document :
                    read(() -> collection(collection).find(byIds(some)).batchSize(some.size()))) {
                found.put(document.id(), document);
            }
        }
        return found;
    }

    @Override
    public CommitOutcome commit(String collection, List<GuardedWrite> writes) {
        if (writes.isEmpty()) {
            return CommitOutcome.WON;
        }
        List<WriteModel<Document>> models = new ArrayList<>(writes.size());
        Set<String> ids = new HashSet<>();
        int guarded = 0;
        for (GuardedWrite write : writes) {
            if (!ids.add(write.id())) {
                throw new IllegalArgumentException("two writes for " + write.id());
            }
            models.add(DocumentShape.toWrite(write));
            guarded += write.expectedVersion() == 0 ? 0 : 1;
        }
        try {
            BulkWriteResult result = collection(collection).bulkWrite(models, UNORDERED);
            boolean all =
                    result.wasAcknowledged()
                            && result.getMatchedCount() == guarded
                            && result.getInsertedCount() == writes.size() - guarded;
            return all ? CommitOutcome.WON : CommitOutcome.UNKNOWN;
        } catch (MongoBulkWriteException e) {
            Refusals.throwIfRefused(e, writes);
            return CommitOutcome.UNKNOWN;
        } catch (BsonMaximumSizeExceededException e) {
            throw new RefusedWriteException(
                    String.valueOf(e.getMessage()), Refusals.tooLarge(writes));
        } catch (MongoException e) {
            return CommitOutcome.UNKNOWN;
        }
    }

    @Override
    public void trimOutboxes(String collection, Map<String, Long> upToSeq) {
        if (upToSeq.isEmpty()) {
            return;
        }
        List<WriteModel<Document>> pulls = new ArrayList<>(upToSeq.size());
        upToSeq.forEach(
                (id, seq) ->
                        pulls.add(
                                new UpdateOneModel<>(
                                        new Document("_id", id),
                                        new Document(
                                                "$pull",
                                                new Document(
                                                        "outbox",
                                                        new Document(
                                                                "seq",
                                                                new Document("$lte", seq)))))));
        attempt(() -> collection(collection).bulkWrite(pulls, UNORDERED));
    }

    @Override
    public List<StoredDocument> findPending(
            String collection, long committedBeforeMillis, int limit) {
        var older = new Document("outbox.atMillis", new Document("$lt", committedBeforeMillis));
        return read(() -> collection(collection).find(older).limit(limit));
    }

    @Override
    public List<StoredDocument> scan(String collection, Scan scan) {
        var filter = new Document();
        scan.equalTo().forEach((path, value) -> filter.append("state." + path, value));
        var range = new Document();
        if (scan.afterId() != null) {
            range.append("$gt", scan.afterId());
        }
        if (scan.beforeId() != null) {
            range.append("$lt", scan.beforeId());
        }
        if (!range.isEmpty()) {
            filter.append("_id", range);
        }
        return read(
                () ->
                        collection(collection)
                                .find(filter)
                                .sort(new Document("_id", 1))
                                .limit(scan.limit())
                                .batchSize(scan.limit()));
    }

    @Override
    public void deleteUnchanged(String collection, Map<String, Long> versions) {
        if (!versions.isEmpty()) {
            List<DeleteOneModel<Document>> deletes = new ArrayList<>();
            versions.forEach(
                    (id, version) ->
                            deletes.add(
                                    new DeleteOneModel<>(
                                            new Document("_id", id).append("version", version))));
            attempt(
                    () ->
                            collection(collection)
                                    .bulkWrite(deletes, new BulkWriteOptions().ordered(false)));
        }
    }

    private MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }

    private static Document byIds(List<String> ids) {
        return ids.size() == 1
                ? new Document("_id", ids.getFirst())
                : new Document("_id", new Document("$in", ids));
    }

    private static List<StoredDocument> read(Supplier<FindIterable<Document>> query) {
        return attempt(
                () -> {
                    List<StoredDocument> documents = new ArrayList<>();
                    for (Document document : query.get()) {
                        documents.add(DocumentShape.toStored(document));
                    }
                    return documents;
                });
    }

    /** What the driver reports may heal, except that the server did not understand us. */
    private static <T> T attempt(Supplier<T> call) {
        try {
            return call.get();
        } catch (MongoException e) {
            if (Refusals.isPermanent(e.getCode())) {
                throw e;
            }
            throw new UnavailableException("The database did not answer: " + e.getMessage(), e);
        }
    }
}

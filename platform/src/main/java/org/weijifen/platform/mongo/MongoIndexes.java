package org.weijifen.platform.mongo;

import com.mongodb.client.ListIndexesIterable;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * Creates and checks the indexes of a service's collections; a one-shot job in production, part of
 * the start elsewhere. Harmless to repeat.
 */
public final class MongoIndexes {

    /** Which server the indexes are for. */
    public enum Profile {
        /**
         * The embedded server ignores indexes that are not unique, and its own of ids serves the
         * guard.
         */
        EMBEDDED,
        /** MongoDB: the guard runs on {@code _id}; the sweep and the lists get their own. */
        PRODUCTION
    }

    private record Index(String name, Document keys, IndexOptions options) {}

    private final MongoDatabase database;
    private final Profile profile;

    public MongoIndexes(MongoDatabase database, Profile profile) {
        this.database = database;
        this.profile = profile;
    }

    /** Creates what is missing. */
    public void ensure(Collection<CollectionSpec> specs) {
        for (CollectionSpec spec : specs) {
            for (Index index : indexes(spec)) {
                database.getCollection(spec.name()).createIndex(index.keys(), index.options());
            }
        }
    }

    /** What is missing or has other keys, as {@code collection.index}; empty is good. */
    public List<String> missing(Collection<CollectionSpec> specs) {
        List<String> missing = new ArrayList<>();
        for (CollectionSpec spec : specs) {
            Map<String, Document> present = new LinkedHashMap<>();
            ListIndexesIterable<Document> listed =
                    database.getCollection(spec.name()).listIndexes();
            listed.forEach(
                    index ->
                            present.put(index.getString("name"), index.get("key", Document.class)));
            for (Index index : indexes(spec)) {
                Document keys = present.get(index.name());
                if (keys == null || !keys.keySet().equals(index.keys().keySet())) {
                    missing.add(spec.name() + "." + index.name());
                }
            }
        }
        return missing;
    }

    private List<Index> indexes(CollectionSpec spec) {
        if (profile == Profile.EMBEDDED) {
            return List.of();
        }
        List<Index> indexes = new ArrayList<>();
        indexes.add(
                index(
                        "pending",
                        new Document("outbox.atMillis", 1),
                        new IndexOptions().sparse(true)));
        for (String path : spec.scanPaths()) {
            indexes.add(
                    index(
                            "by_" + path,
                            new Document("state." + path, 1).append("_id", 1),
                            new IndexOptions()));
        }
        return indexes;
    }

    private static Index index(String name, Document keys, IndexOptions options) {
        return new Index(name, keys, options.name(name));
    }
}

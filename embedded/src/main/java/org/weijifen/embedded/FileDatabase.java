package org.weijifen.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * One database in the file. Its maps are opened with types of our own before the library opens them
 * by name: the library's would serialize both keys of every comparison, and whole pages of
 * documents, with Java serialization.
 */
final class FileDatabase extends H2Database {

    private static final String DATABASES = "databases.";
    private static final String INDEX = "._index_";

    private final MVStore store;

    FileDatabase(String name, MVStore store, CursorRegistry cursors) {
        this.store = store; // before super, whose constructor already opens maps
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(
            String collection, CollectionOptions options) {
        store.openMap(
                DATABASES + getFullCollectionNamespace(collection),
                new MVMap.Builder<Object, Document>().valueType(new DocumentType()));
        return super.openOrCreateCollection(collection, options);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        MVMap<KeyValue, Object> positions =
                store.openMap(
                        getFullCollectionNamespace(collection) + INDEX + index,
                        new MVMap.Builder<KeyValue, Object>().keyType(new IndexKeyType()));
        if (IdQuery.isKey(keys)) {
            return new FileIdIndex(positions, index, keys, sparse);
        }
        return super.openOrCreateUniqueIndex(collection, index, keys, sparse);
    }
}

package org.weijifen.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Ids of a collection in the file, in the map that the library's own index would use; answers every
 * query that names one ({@link IdQuery}).
 */
final class FileIdIndex extends AbstractUniqueIndex<Object> {
    private final MVMap<KeyValue, Object> positions;

    FileIdIndex(
            MVMap<KeyValue, Object> positions, String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.positions = positions;
    }

    @Override
    public synchronized boolean canHandle(Document query) {
        return IdQuery.namesId(query) && super.canHandle(IdQuery.ofIdAlone(query));
    }

    @Override
    public synchronized Iterable<Object> getPositions(Document query) {
        return super.getPositions(IdQuery.ofIdAlone(query));
    }

    @Override
    public synchronized void checkUpdate(
            Document before, Document after, MongoCollection<Object> collection) {
        if (!IdQuery.sameId(before, after)) {
            super.checkUpdate(before, after, collection);
        }
    }

    @Override
    public void updateInPlace(
            Document before, Document after, Object position, MongoCollection<Object> collection) {
        if (!IdQuery.sameId(before, after)) {
            super.updateInPlace(before, after, position, collection);
        }
    }

    @Override
    protected @Nullable Object removeDocument(KeyValue key) {
        return positions.remove(key);
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        return positions.putIfAbsent(key, position) == null;
    }

    @Override
    protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
        return positions.entrySet();
    }

    @Override
    protected @Nullable Object getPosition(KeyValue key) {
        return positions.get(key);
    }

    @Override
    public long getCount() {
        return positions.sizeAsLong();
    }

    @Override
    public boolean isEmpty() {
        return positions.isEmpty();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}

package org.weijifen.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.memory.index.MemoryUniqueIndex;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** Ids of a collection in memory; answers every query that names one ({@link IdQuery}). */
final class MemoryIdIndex extends MemoryUniqueIndex {

    MemoryIdIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
    }

    @Override
    public synchronized boolean canHandle(Document query) {
        return IdQuery.namesId(query) && super.canHandle(IdQuery.ofIdAlone(query));
    }

    @Override
    public synchronized Iterable<Integer> getPositions(Document query) {
        return super.getPositions(IdQuery.ofIdAlone(query));
    }

    @Override
    public synchronized void checkUpdate(
            Document before, Document after, MongoCollection<Integer> collection) {
        if (!IdQuery.sameId(before, after)) {
            super.checkUpdate(before, after, collection);
        }
    }

    @Override
    public void updateInPlace(
            Document before,
            Document after,
            Integer position,
            MongoCollection<Integer> collection) {
        if (!IdQuery.sameId(before, after)) {
            super.updateInPlace(before, after, position, collection);
        }
    }
}

package org.weijifen.embedded;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import java.util.List;

/** One database in memory, whose ids are indexed by an index of our own. */
final class MemoryIdDatabase extends MemoryDatabase {

    MemoryIdDatabase(String name, CursorRegistry cursors) {
        super(name, cursors);
    }

    @Override
    protected Index<Integer> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        return IdQuery.isKey(keys)
                ? new MemoryIdIndex(index, keys, sparse)
                : super.openOrCreateUniqueIndex(collection, index, keys, sparse);
    }
}

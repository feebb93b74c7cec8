package org.weijifen.embedded;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Objects;

/**
 * Queries that name a document's id beside other conditions. The library takes an index only if the
 * query has exactly its keys, and would read the whole collection for a guarded write {@code {_id,
 * version}}. An index of ids may answer such a query by the id alone: the collection compares what
 * the index answers with the whole query anyway.
 */
final class IdQuery {
    private static final String ID = "_id";

    private IdQuery() {}

    /** Whether an index over these keys is one of ids. */
    static boolean isKey(List<IndexKey> keys) {
        return keys.size() == 1 && keys.getFirst().getKey().equals(ID);
    }

    static boolean namesId(Document query) {
        return query.containsKey(ID);
    }

    static Document ofIdAlone(Document query) {
        return query.size() == 1 ? query : new Document(ID, query.get(ID));
    }

    /** An id never changes, so an index of ids need not look at most updates. */
    static boolean sameId(Document before, Document after) {
        return Objects.equals(before.get(ID), after.get(ID));
    }
}

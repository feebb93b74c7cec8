package org.weijifen.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.weijifen.platform.mongo.CollectionSpec;
import org.weijifen.platform.mongo.MongoDocuments;
import org.weijifen.platform.mongo.MongoIndexes;
import org.weijifen.platform.port.Documents;
import org.weijifen.testkit.harness.Backends;

/**
 * On the embedded database in memory, or on a container's with {@code -Dweijifen.containers=true}.
 */
class MongoDocumentsTest extends DocumentsContract {

    private static final AtomicInteger COLLECTIONS = new AtomicInteger();
    private static final MongoDatabase DATABASE = Backends.shared().database();
    private static final MongoIndexes INDEXES = new MongoIndexes(DATABASE, Backends.profile());

    private final Documents documents = new MongoDocuments(DATABASE);

    @Override
    protected Documents documents() {
        return documents;
    }

    @Override
    protected String freshCollection() {
        String name = "c" + COLLECTIONS.incrementAndGet();
        INDEXES.ensure(List.of(CollectionSpec.byId(name)));
        return name;
    }

    @Test
    void createsIndexesOnceAndTellsWhichAreMissing() {
        var spec = List.of(new CollectionSpec("indexed", List.of("owner.id")));
        INDEXES.ensure(spec);
        assertThat(INDEXES.missing(spec)).isEmpty();

        var production = new MongoIndexes(DATABASE, MongoIndexes.Profile.PRODUCTION);
        var other = List.of(new CollectionSpec("indexedForProduction", List.of("owner.id")));
        assertThat(production.missing(other))
                .containsExactly(
                        "indexedForProduction.pending", "indexedForProduction.by_owner.id");
        production.ensure(other);
        production.ensure(other);
        assertThat(production.missing(other)).isEmpty();
    }
}

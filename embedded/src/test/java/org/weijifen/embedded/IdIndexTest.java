package org.weijifen.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a query asks beside the id still counts, in memory and in a file. */
class IdIndexTest {
    @TempDir private Path directory;

    @Test
    void inMemoryAQueryByIdKeepsItsOtherConditions() {
        try (EmbeddedDatabase database = EmbeddedDatabase.memory()) {
            keepsItsOtherConditions(database.uri());
        }
    }

    @Test
    void inAFileAQueryByIdKeepsItsOtherConditions() {
        Path file = directory.resolve("ids.db");
        try (EmbeddedDatabase database = EmbeddedDatabase.file(file, FreePorts.next())) {
            keepsItsOtherConditions(database.uri());
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.file(file, FreePorts.next());
                MongoClient client = MongoClients.create(database.uri())) {
            var kept = client.getDatabase("ids").getCollection("documents");
            assertThat(kept.find(guard("a", 2)).first()).isNotNull();
            assertThat(kept.find(guard("a", 1)).first()).isNull();
        }
    }

    private static void keepsItsOtherConditions(String uri) {
        try (MongoClient client = MongoClients.create(uri)) {
            MongoCollection<Document> documents =
                    client.getDatabase("ids").getCollection("documents");
            for (String id : List.of("a", "b", "c")) {
                documents.insertOne(guard(id, 1));
            }
            var raise = new Document("$inc", new Document("version", 1));
            assertThat(documents.updateOne(guard("a", 1), raise).getMatchedCount()).isEqualTo(1);
            assertThat(documents.updateOne(guard("a", 1), raise).getMatchedCount()).isZero();
            assertThat(documents.updateOne(guard("x", 1), raise).getMatchedCount()).isZero();
            assertThat(documents.deleteOne(guard("b", 7)).getDeletedCount()).isZero();
            var some = new Document("_id", new Document("$in", List.of("a", "b", "x")));
            assertThat(idsOf(documents.find(some.append("version", 1)))).containsExactly("b");
            var range = new Document("_id", new Document("$gt", "a")).append("version", 1);
            assertThat(idsOf(documents.find(range))).containsExactlyInAnyOrder("b", "c");
        }
    }

    private static Document guard(String id, int version) {
        return new Document("_id", id).append("version", version);
    }

    private static List<String> idsOf(Iterable<Document> found) {
        List<String> ids = new ArrayList<>();
        found.forEach(document -> ids.add(document.getString("_id")));
        return ids;
    }
}

package org.weijifen.testkit.contract;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.weijifen.embedded.EmbeddedDatabase;
import org.weijifen.platform.mongo.CollectionSpec;
import org.weijifen.platform.mongo.MongoDocuments;
import org.weijifen.platform.mongo.MongoIndexes;
import org.weijifen.platform.mongo.MongoSettings;
import org.weijifen.platform.port.Documents;

/** On the embedded database in a file. */
class MongoDocumentsInFileTest extends DocumentsContract {

    private final AtomicInteger collections = new AtomicInteger();

    @TempDir Path directory;

    private EmbeddedDatabase server;
    private MongoClient client;
    private MongoDatabase database;

    @BeforeEach
    void start() {
        server = EmbeddedDatabase.file(directory.resolve("documents.db"), 0);
        client = MongoClients.create(MongoSettings.of(server.uri()));
        database = client.getDatabase("contract");
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Override
    protected Documents documents() {
        return new MongoDocuments(database);
    }

    @Override
    protected String freshCollection() {
        String name = "c" + collections.incrementAndGet();
        new MongoIndexes(database, MongoIndexes.Profile.EMBEDDED)
                .ensure(List.of(CollectionSpec.byId(name)));
        return name;
    }
}

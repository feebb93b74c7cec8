package org.weijifen.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.weijifen.embedded.EmbeddedDatabase;
import org.weijifen.embedded.FreePorts;
import org.weijifen.platform.kafka.KafkaEventLog;
import org.weijifen.platform.mongo.MongoDocuments;
import org.weijifen.platform.mongo.MongoSettings;
import org.weijifen.platform.port.CommitOutcome;
import org.weijifen.platform.port.Documents;
import org.weijifen.platform.port.GuardedWrite;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.platform.port.Scan;
import org.weijifen.platform.port.UnavailableException;
import org.weijifen.testkit.harness.Await;

/** What the stores say while their servers are down, and that they serve again afterwards. */
class StoresWithoutServersTest {

    private static final GuardedWrite WRITE =
            new GuardedWrite("a", 0, 1, Map.of(), List.of(), null, "me", 9);

    private final int port = FreePorts.next();
    private MongoClient client;
    private Documents documents;

    @BeforeEach
    void connect() {
        client =
                MongoClients.create(
                        MongoSettings.of(
                                "mongodb://127.0.0.1:" + port + "/?serverSelectionTimeoutMS=300"));
        documents = new MongoDocuments(client.getDatabase("gone"));
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void knowsNothingWhileTheDatabaseIsDownAndServesWhenItIsBack() {
        assertThat(documents.commit("c", List.of(WRITE))).isEqualTo(CommitOutcome.UNKNOWN);
        assertThatThrownBy(() -> documents.find("c", List.of("a")))
                .isInstanceOf(UnavailableException.class);
        assertThatThrownBy(() -> documents.scan("c", Scan.all(1)))
                .isInstanceOf(UnavailableException.class);
        assertThatThrownBy(() -> documents.findPending("c", 1, 1))
                .isInstanceOf(UnavailableException.class);
        assertThatThrownBy(() -> documents.trimOutboxes("c", Map.of("a", 1L)))
                .isInstanceOf(UnavailableException.class);
        assertThatThrownBy(() -> documents.deleteUnchanged("c", Map.of("a", 1L)))
                .isInstanceOf(UnavailableException.class);

        try (EmbeddedDatabase database = EmbeddedDatabase.memory(port)) {
            assertThat(database.port()).isEqualTo(port);
            Await.until("the driver sees the server", this::answers, Duration.ofSeconds(20));
            assertThat(documents.find("c", List.of("a"))).isEmpty();
            assertThat(documents.commit("c", List.of(WRITE))).isEqualTo(CommitOutcome.WON);
        }
        assertThat(documents.commit("c", List.of(WRITE))).isEqualTo(CommitOutcome.UNKNOWN);
    }

    @Test
    void acknowledgesNothingWithoutABroker() {
        Map<String, Object> nobody = Map.of("bootstrap.servers", "127.0.0.1:" + FreePorts.next());
        try (var log = new KafkaEventLog(nobody)) {
            var sent =
                    List.of(
                            LogRecord.toSend("t", "a", new byte[0], Map.of()),
                            LogRecord.toSend("t", "b", new byte[0], Map.of()));
            assertThat(log.send(sent)).containsExactly(false, false);
        }
    }

    private boolean answers() {
        try {
            documents.find("c", List.of("a"));
            return true;
        } catch (UnavailableException _) {
            return false;
        }
    }
}

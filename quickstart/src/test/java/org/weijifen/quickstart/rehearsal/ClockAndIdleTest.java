package org.weijifen.quickstart.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weijifen.embedded.EmbeddedBroker;
import org.weijifen.platform.rehearsal.RehearsalHooks.Pending;
import org.weijifen.testkit.http.HttpCalls.Answer;

/** contracts.md section 4: clock and idle. */
class ClockAndIdleTest {
    @TempDir Path data;
    private final StubRehearsedService first = new StubRehearsedService(0);
    private StubRehearsedService second = new StubRehearsedService(0);
    private RehearsalRun run;

    private void start(String broker, String groups) {
        run = new RehearsalRun(data, broker, groups, first, second);
    }

    @AfterEach
    void stop() {
        run.close();
        first.close();
        second.close();
    }

    @Test
    void theKeyAndTheClockOutliveARestart() {
        start(RehearsalRun.NO_BROKER, "");
        String before =
                run.askForToken("ops", RehearsalRun.CLIENT_SECRET, "grant_type=client_credentials")
                        .json()
                        .path("access_token")
                        .asString();
        run.setClock("2027-03-05T08:00:00+08:00");
        assertThat(RehearsalApplication.keptClock(data))
                .contains(Instant.parse("2027-03-05T00:00:00Z"));
        run.close();
        first.now = Instant.parse("2026-11-21T00:00:00Z"); // a restarted service has forgotten

        start(RehearsalRun.NO_BROKER, "");

        assertThat(run.decode(before).getClaimAsStringList("roles")).containsExactly("ops");
        assertThat(first.now).isEqualTo(Instant.parse("2027-03-05T00:00:00Z"));
    }

    @Test
    void oneClockForAllServicesAndOnlyForward() {
        start(RehearsalRun.NO_BROKER, "");
        assertThat(run.setClock("2026-03-05T08:00:00+08:00").status()).isEqualTo(200);
        assertThat(first.now).isEqualTo(Instant.parse("2026-03-05T00:00:00Z"));
        assertThat(second.now).isEqualTo(first.now);
        assertThat(run.http().get("/quickstart/clock").json().path("now").asString())
                .isEqualTo("2026-03-05T00:00:00Z");

        Answer back = run.setClock("2026-03-04T08:00:00+08:00");
        assertThat(back.status()).isEqualTo(409);
        assertThat(back.header("Content-Type")).startsWith("application/problem+json");
        assertThat(run.setClock("yesterday").status()).isEqualTo(400);
        assertThat(run.http().call("PUT", "/quickstart/clock", "{}").status()).isEqualTo(400);
        assertThat(first.now).isEqualTo(Instant.parse("2026-03-05T00:00:00Z"));

        assertThat(run.http().call("DELETE", "/quickstart/clock", null).status()).isEqualTo(200);
        assertThat(run.setClock("2026-03-04T08:00:00+08:00").status())
                .isEqualTo(200); // the services judge again
    }

    @Test
    void aServiceThatWasAwayIsToldTheTimeLater() {
        start(RehearsalRun.NO_BROKER, "");
        int port = second.port();
        second.close();
        Answer answer = run.setClock("2026-03-05T08:00:00+08:00");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(first.now).isEqualTo(Instant.parse("2026-03-05T00:00:00Z"));

        second = new StubRehearsedService(port);
        assertThat(run.setClock("2026-03-05T08:00:00+08:00").status()).isEqualTo(200);
        assertThat(second.now).isEqualTo(first.now);
    }

    @Test
    void idleMeansThatNothingIsLeftAnywhere(@TempDir Path brokerData) {
        try (EmbeddedBroker broker = EmbeddedBroker.start(brokerData)) {
            start(broker.bootstrapServers(), "registry-service");
            createTopic(broker);
            assertBusy("group registry-service has not joined yet");
            produce(broker);
            try (KafkaConsumer<String, String> consumer = consumer(broker)) {
                consumer.subscribe(List.of("t"));
                int read = 0;
                while (read < 2) {
                    read += consumer.poll(Duration.ofMillis(200)).count();
                }
                assertBusy("registry-service t-0: 2 records behind");
                consumer.commitSync();
                assertIdle();

                int sweeps = first.sweeps.get();
                assertIdle();
                assertThat(first.sweeps.get()).isGreaterThan(sweeps);

                second.pending = new Pending(1, 9, 7, 3, 2);
                assertBusy(
                        "activity-service: 1 outboxes not empty",
                        "activity-service: 2 events not published",
                        "activity-service: 3 deadlines due",
                        "activity-service: 2 pieces of work open");
                second.pending = new Pending(0, 9, 10, 0, 0);
                assertIdle();
                second.close();
                assertBusy("activity-service: does not answer");
            }
            run.close(); // before its broker
        }
    }

    private void assertIdle() {
        Answer answer = run.http().get("/quickstart/idle");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("idle").asBoolean()).isTrue();
    }

    private void assertBusy(String... pending) {
        Answer answer = run.http().get("/quickstart/idle");
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(answer.json().path("pending").valueStream().map(line -> line.asString()))
                .contains(pending);
    }

    private static void createTopic(EmbeddedBroker broker) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("t", 1, (short) 1)))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    private static void produce(EmbeddedBroker broker) {
        var serializer = new StringSerializer();
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, serializer, serializer)) {
            for (String value : List.of("1", "2")) {
                assertThat(producer.send(new ProducerRecord<>("t", "k", value)))
                        .succeedsWithin(Duration.ofSeconds(20));
            }
        }
    }

    private static KafkaConsumer<String, String> consumer(EmbeddedBroker broker) {
        var deserializer = new StringDeserializer();
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", broker.bootstrapServers(),
                        "group.id", "registry-service",
                        "group.protocol", "consumer",
                        "enable.auto.commit", false,
                        "auto.offset.reset", "earliest"),
                deserializer,
                deserializer);
    }
}

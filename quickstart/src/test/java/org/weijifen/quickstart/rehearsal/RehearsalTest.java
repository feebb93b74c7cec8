package org.weijifen.quickstart.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.weijifen.embedded.EmbeddedBroker;
import org.weijifen.platform.rehearsal.RehearsalHooks.Pending;
import org.weijifen.testkit.http.HttpCalls;
import org.weijifen.testkit.http.HttpCalls.Answer;

/** contracts.md section 4: token endpoint, clock, idle. */
class RehearsalTest {
    private static final String CLIENT_SECRET = "s3cret/with+signs=";

    @TempDir Path data;
    private final StubRehearsedService first = new StubRehearsedService(0);
    private StubRehearsedService second = new StubRehearsedService(0);
    private ConfigurableApplicationContext context;
    private HttpCalls http;

    @BeforeEach
    void startWithoutBroker() {
        start("127.0.0.1:1", "");
    }

    private void start(String broker, String groups) {
        context =
                RehearsalApplication.builder()
                        .run(
                                "--spring.profiles.active=rehearsal",
                                "--server.port=0",
                                "--weijifen.security.issuer=http://localhost:8080",
                                "--weijifen.kafka.bootstrap-servers=" + broker,
                                "--weijifen.rehearsal.client-secret=" + CLIENT_SECRET,
                                "--weijifen.rehearsal.secret=" + StubRehearsedService.SECRET,
                                "--weijifen.rehearsal.data-directory=" + data,
                                "--weijifen.rehearsal.groups=" + groups,
                                // Exactly two services: the map of rehearsal.yml has five.
                                "--weijifen.rehearsal.services.registry-service=" + address(first),
                                "--weijifen.rehearsal.services.activity-service=" + address(second),
                                "--weijifen.rehearsal.services.reward-service=" + address(first),
                                "--weijifen.rehearsal.services.insurance-service=" + address(first),
                                "--weijifen.rehearsal.services.blacklist-service=" + address(first));
        http = new HttpCalls(base());
    }

    private static String address(StubRehearsedService service) {
        return "http://127.0.0.1:" + service.port();
    }

    private String base() {
        return "http://127.0.0.1:" + ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    @AfterEach
    void stop() {
        http.close();
        context.close();
        first.close();
        second.close();
    }

    private Answer askForToken(String client, String secret, String form) {
        String basic =
                Base64.getEncoder()
                        .encodeToString(
                                (java.net.URLEncoder.encode(client, StandardCharsets.UTF_8)
                                                + ":"
                                                + java.net.URLEncoder.encode(secret, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8));
        return http.call(
                "POST",
                "/oauth2/token",
                form,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Authorization",
                "Basic " + basic);
    }

    private Jwt token(String client) {
        Answer answer = askForToken(client, CLIENT_SECRET, "grant_type=client_credentials");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return decode(answer.json().path("access_token").asString());
    }

    private Jwt decode(String token) {
        return NimbusJwtDecoder.withJwkSetUri(base() + "/oauth2/jwks").build().decode(token);
    }

    @ParameterizedTest
    @CsvSource({
        "association.wang, association, officer-wang,",
        "recorder.org-1.v1, recorder, v1, org-1",
        "volunteer.v1, volunteer, v1,",
        "insurer, insurer,,",
    })
    void tokensSayWhoCalls(String client, String role, String person, String organization) {
        Jwt jwt = token(client);
        assertThat(jwt.getClaimAsStringList("roles")).containsExactly(role);
        assertThat(jwt.getClaimAsString("person")).isEqualTo(person);
        assertThat(jwt.getClaimAsString("org")).isEqualTo(organization);
        assertThat(jwt.getClaimAsString("azp")).isEqualTo(client);
        assertThat(jwt.getAudience()).containsExactly("weijifen");
        assertThat(jwt.getIssuer()).hasToString("http://localhost:8080");
        assertThat(Duration.between(Instant.now(), jwt.getExpiresAt())).isGreaterThan(Duration.ofHours(23));
    }

    @Test
    void strangersGetNoToken() {
        String form = "grant_type=client_credentials";
        assertThat(askForToken("association.wang", "wrong", form).status()).isEqualTo(401);
        assertThat(askForToken("root", CLIENT_SECRET, form).status()).isEqualTo(401);
        assertThat(askForToken("association.wang", CLIENT_SECRET, "grant_type=password").status()).isEqualTo(400);
    }

    @Test
    void theSecretMayBePutIntoTheForm() {
        String form =
                "grant_type=client_credentials&client_id=ops&client_secret="
                        + java.net.URLEncoder.encode(CLIENT_SECRET, StandardCharsets.UTF_8);
        Answer answer = http.call("POST", "/oauth2/token", form, "Content-Type", "application/x-www-form-urlencoded");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void theKeyAndTheClockOutliveARestart() {
        String before =
                askForToken("ops", CLIENT_SECRET, "grant_type=client_credentials")
                        .json()
                        .path("access_token")
                        .asString();
        setClock("2027-03-05T08:00:00+08:00");
        http.close();
        context.close();
        first.now = Instant.parse("2026-11-21T00:00:00Z"); // a restarted service has forgotten

        startWithoutBroker();

        assertThat(decode(before).getClaimAsStringList("roles")).containsExactly("ops");
        assertThat(first.now).isEqualTo(Instant.parse("2027-03-05T00:00:00Z"));
    }

    private Answer setClock(String now) {
        return http.call("PUT", "/quickstart/clock", "{\"now\":\"" + now + "\"}");
    }

    @Test
    void oneClockForAllServicesAndOnlyForward() {
        assertThat(setClock("2026-03-05T08:00:00+08:00").status()).isEqualTo(200);
        assertThat(first.now).isEqualTo(Instant.parse("2026-03-05T00:00:00Z"));
        assertThat(second.now).isEqualTo(first.now);
        assertThat(http.get("/quickstart/clock").json().path("now").asString()).isEqualTo("2026-03-05T00:00:00Z");

        Answer back = setClock("2026-03-04T08:00:00+08:00");
        assertThat(back.status()).isEqualTo(409);
        assertThat(back.header("Content-Type")).startsWith("application/problem+json");
        assertThat(setClock("yesterday").status()).isEqualTo(400);
        assertThat(http.call("PUT", "/quickstart/clock", "{}").status()).isEqualTo(400);
        assertThat(first.now).isEqualTo(Instant.parse("2026-03-05T00:00:00Z"));

        assertThat(http.call("DELETE", "/quickstart/clock", null).status()).isEqualTo(200);
        assertThat(setClock("2026-03-04T08:00:00+08:00").status()).isEqualTo(200); // the services judge again
    }

    @Test
    void aServiceThatWasAwayIsToldTheTimeLater() {
        int port = second.port();
        second.close();
        Answer answer = setClock("2026-03-05T08:00:00+08:00");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(first.now).isEqualTo(Instant.parse("2026-03-05T00:00:00Z"));

        second = new StubRehearsedService(port);
        assertThat(setClock("2026-03-05T08:00:00+08:00").status()).isEqualTo(200);
        assertThat(second.now).isEqualTo(first.now);
    }

    @Test
    void nothingElseIsOpen() {
        assertThat(http.get("/elsewhere").status()).isEqualTo(403);
        assertThat(http.get("/quickstart/nothing").status()).isEqualTo(404);
    }

    @Test
    void idleMeansThatNothingIsLeftAnywhere(@TempDir Path brokerData) {
        stopContext();
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
            stopContext();
        }
    }

    private void stopContext() {
        http.close();
        context.close();
    }

    private void assertIdle() {
        Answer answer = http.get("/quickstart/idle");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("idle").asBoolean()).isTrue();
    }

    private void assertBusy(String... pending) {
        Answer answer = http.get("/quickstart/idle");
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(answer.json().path("pending").valueStream().map(line -> line.asString()))
                .contains(pending);
    }

    private static void createTopic(EmbeddedBroker broker) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("t", 1, (short) 1))).all().toCompletionStage().toCompletableFuture().join();
        }
    }

    private static void produce(EmbeddedBroker broker) {
        var serializer = new StringSerializer();
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, serializer, serializer)) {
            producer.send(new ProducerRecord<>("t", "k", "1"));
            producer.send(new ProducerRecord<>("t", "k", "2"));
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

    @ParameterizedTest
    @ValueSource(strings = {"", "production", "rehearsal,production"})
    void noOtherProfileMayStartIt(String profiles) {
        assertThatThrownBy(
                        () ->
                                RehearsalApplication.builder()
                                        .run("--spring.profiles.active=" + profiles, "--server.port=0")
                                        .close())
                .hasStackTraceContaining("--spring.profiles.active=rehearsal");
    }
}

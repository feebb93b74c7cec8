package org.weijifen.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.registry.VolunteerRegistered;
import org.weijifen.contracts.registry.VolunteerStanding;
import org.weijifen.contracts.registry.VolunteerStatus;
import org.weijifen.platform.aggregate.DerivedIds;
import org.weijifen.platform.aggregate.StateCodec;
import org.weijifen.platform.event.EventCodec;
import org.weijifen.platform.kafka.KafkaEventLog;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.quickstart.Quickstart;
import org.weijifen.scheme.ContractCatalog;
import org.weijifen.testkit.harness.Await;
import org.weijifen.testkit.http.HttpCalls;

/** The whole quickstart with registered volunteers, its clock, and callers of activity-service. */
final class MarathonStage implements AutoCloseable {
    private static final Instant REGISTERED_AT = Instant.parse("2025-01-02T00:00:00Z");
    private static final Duration IDLE_LIMIT = Duration.ofMinutes(5);
    private static final int SEEDED_AT_ONCE = 2_000;
    private static final int TOO_BUSY = 503;

    private final Path data;
    private final Quickstart quickstart;
    private final HttpCalls gateway;
    private final HttpCalls activities;

    MarathonStage(boolean memoryDatabase) {
        try {
            data = Files.createTempDirectory("weijifen-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        quickstart =
                Quickstart.start(
                        new Quickstart.Settings(data.resolve("data"), memoryDatabase, 0, 0),
                        line -> {});
        gateway = new HttpCalls(quickstart.gateway().toString());
        activities =
                new HttpCalls("http://127.0.0.1:" + quickstart.ports().get("activity-service"));
        awaitIdle();
    }

    String bootstrapServers() {
        return quickstart.bootstrapServers();
    }

    String databaseUri() {
        return quickstart.databaseUri();
    }

    /** Registers so many volunteers by their events alone; answers their ids. */
    List<String> register(int count) {
        var codec = new EventCodec("/weijifen/gusu-2019/registry-service", ContractCatalog.all());
        List<Period> always = List.of(new Period(REGISTERED_AT, null));
        var standing =
                new VolunteerStanding(
                        VolunteerStatus.ACTIVE,
                        always,
                        always,
                        List.of(),
                        null,
                        null,
                        null,
                        "320508018",
                        null);
        List<String> ids = new ArrayList<>();
        try (var log = new KafkaEventLog(Map.of("bootstrap.servers", bootstrapServers()))) {
            List<LogRecord> records = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                String id = DerivedIds.of("marathon", Integer.toString(i));
                ids.add(id);
                var event = new VolunteerRegistered(1, REGISTERED_AT, id, standing);
                records.add(codec.toRecord(codec.toEntry(event, id, 0, 1, null, 0)));
                if (records.size() == SEEDED_AT_ONCE || i == count - 1) {
                    if (log.send(records).contains(false)) {
                        throw new IllegalStateException("the log did not take the volunteers");
                    }
                    records.clear();
                }
            }
        }
        awaitIdle();
        return ids;
    }

    void setClock(Instant now) {
        require(gateway.call("PUT", "/quickstart/clock", json(Map.of("now", now.toString()))));
    }

    void awaitIdle() {
        Await.until("everything is idle", this::isIdle, IDLE_LIMIT);
    }

    /** An answer that takes too long is none: the machine may be busy with others' work. */
    private boolean isIdle() {
        try {
            return gateway.get("/quickstart/idle").status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** Value of the header {@code Authorization} for an organisation's organiser. */
    String organizer(String organizationId) {
        String client = "organizer." + organizationId + ".organizer";
        String credentials = encoded(client) + ":" + encoded(quickstart.clientSecret());
        byte[] bytes = credentials.getBytes(StandardCharsets.UTF_8);
        var answer =
                require(
                        gateway.call(
                                "POST",
                                "/oauth2/token",
                                "grant_type=client_credentials",
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(bytes),
                                "Content-Type",
                                "application/x-www-form-urlencoded"));
        return "Bearer " + answer.json().path("access_token").asString();
    }

    /** A call of activity-service under its own key, repeated while the service is too busy. */
    HttpCalls.Answer activity(
            String method, String path, Object body, String authorization, String key) {
        String json = json(body);
        while (true) {
            HttpCalls.Answer answer =
                    activities.call(
                            method,
                            "/api/v1/activities" + path,
                            json,
                            "Authorization",
                            authorization,
                            "Idempotency-Key",
                            key);
            if (answer.status() != TOO_BUSY) {
                return require(answer);
            }
        }
    }

    private static HttpCalls.Answer require(HttpCalls.Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException(answer.status() + ": " + answer.body());
        }
        return answer;
    }

    private static String json(Object body) {
        return StateCodec.mapper().writeValueAsString(body);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        gateway.close();
        activities.close();
        quickstart.close();
        try (Stream<Path> paths = Files.walk(data)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

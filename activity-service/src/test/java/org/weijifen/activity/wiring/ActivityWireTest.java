package org.weijifen.activity.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weijifen.activity.ActivityServiceApplication;
import org.weijifen.activity.Facts;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.activity.ActivityEvent;
import org.weijifen.contracts.activity.HoursEvent;
import org.weijifen.contracts.blacklist.VolunteerSanctionsEnded;
import org.weijifen.testkit.harness.Await;
import org.weijifen.testkit.harness.ServiceOnTheWire;
import org.weijifen.testkit.http.HttpCalls;
import org.weijifen.testkit.http.HttpCalls.Answer;

/** The real service over broker, database and HTTP: good and hostile callers, repeated events. */
class ActivityWireTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final AtomicInteger KEYS = new AtomicInteger();
    private static Instant now = Instant.EPOCH;
    private static ServiceOnTheWire service;
    private static HttpCalls http;

    @BeforeAll
    static void start() {
        now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        service =
                ServiceOnTheWire.start(
                        ActivityServiceApplication.class, ActivityModule.NAME, Map.of());
        http = service.http();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String lead() {
        return service.token("lead", "org", "organizer");
    }

    private static Answer call(String method, String path, String body, String token) {
        return http.call(
                method,
                "/api/v1" + path,
                body,
                "Authorization",
                "Bearer " + token,
                "Idempotency-Key",
                "key-" + KEYS.incrementAndGet() + "-0123456789");
    }

    private static String draftBody(Instant startsAt, Instant endsAt) {
        return """
               {"organizationIds":["org","co-org"],"title":"河道清洁","place":"三号码头",
               "startsAt":"%s","endsAt":"%s","serviceClass":"COMMUNITY_SERVICE"}
               """
                .formatted(startsAt, endsAt);
    }

    private static String draft(Instant startsAt, Instant endsAt, String... volunteers) {
        Answer drafted = call("POST", "/activities", draftBody(startsAt, endsAt), lead());
        assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);
        String id = drafted.json().path("activityId").asString();
        assertThat(drafted.header("Location")).isEqualTo("/api/v1/activities/" + id);
        String roster = "{\"volunteerIds\":[\"" + String.join("\",\"", volunteers) + "\"]}";
        Answer lines = call("PUT", "/activities/" + id + "/roster", roster, lead());
        assertThat(lines.status()).as(lines.body()).isEqualTo(200);
        return id;
    }

    private static List<String> published(String topic, String id) {
        List<String> types = new ArrayList<>();
        service.read(
                topic,
                event -> {
                    String about =
                            switch (event.data()) {
                                case ActivityEvent e -> e.activityId();
                                case HoursEvent e -> e.recordId();
                                default -> "";
                            };
                    if (about.equals(id)) {
                        types.add(event.type());
                    }
                });
        return types;
    }

    private static void awaitPublished(String topic, String id, String... types) {
        Await.until(
                id + " has " + String.join(", ", types),
                () -> published(topic, id).equals(List.of(types)),
                LIMIT);
    }

    @Test
    void filedReturnedFiledAgainAndCancelled() {
        String id = draft(now.plus(Duration.ofHours(5)), now.plus(Duration.ofHours(8)), "v1", "v2");
        String path = "/activities/" + id;
        Answer filed = call("POST", path + "/filing", "{}", lead());
        assertThat(filed.status()).as(filed.body()).isEqualTo(200);
        assertThat(filed.json().path("status").asString()).isEqualTo("FILED");
        assertThat(filed.json().path("filedAt").asString()).isNotEmpty();
        String officer = service.token("officer-1", null, "association");
        String reason = "{\"reason\":\"名单不全\"}";
        assertThat(call("POST", path + "/return", reason, lead()).status()).isEqualTo(403);
        assertThat(call("POST", path + "/return", reason, officer).status()).isEqualTo(200);
        assertThat(call("POST", path + "/completion", null, officer).status()).isEqualTo(409);
        assertThat(call("POST", path + "/filing", null, lead()).status()).isEqualTo(200);
        assertThat(call("POST", path + "/cancellation", reason, lead()).status()).isEqualTo(200);
        assertThat(call("POST", path + "/filing", null, lead()).status()).isEqualTo(409);
        awaitPublished(
                Topics.ACTIVITY_ACTIVITIES,
                id,
                "activity.filed.v1",
                "activity.returned.v1",
                "activity.filed.v1",
                "activity.cancelled.v1");
    }

    @Test
    void aRepeatedCreationIsOneActivityAndALostRaceIs412() {
        String body = draftBody(now.plus(Duration.ofHours(5)), now.plus(Duration.ofHours(8)));
        String[] headers = {
            "Authorization", "Bearer " + lead(), "Idempotency-Key", "the-same-key-0123"
        };
        Answer first = http.post("/api/v1/activities", body, headers);
        Answer again = http.post("/api/v1/activities", body, headers);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        Answer other = http.post("/api/v1/activities", body.replace("河道", "街道"), headers);
        assertThat(other.status()).isEqualTo(422);

        String id = first.json().path("activityId").asString();
        String edit =
                "{\"title\":\"新\",\"place\":\"新\",\"startsAt\":\"%s\",\"endsAt\":\"%s\"}"
                        .formatted(now.plus(Duration.ofHours(6)), now.plus(Duration.ofHours(8)));
        Answer lost =
                http.call(
                        "PUT",
                        "/api/v1/activities/" + id,
                        edit,
                        "Authorization",
                        "Bearer " + lead(),
                        "If-Match",
                        "\"7\"");
        assertThat(lost.status()).as(lost.body()).isEqualTo(412);
        String list = call("GET", "/activities?organizationId=co-org", null, lead()).body();
        assertThat(list).contains("OTHER_ORGANIZATION");
        assertThat(call("GET", "/activities?organizationId=org", null, lead()).body()).contains(id);
    }

    @Test
    void recordedVerifiedVoidedAndReinstated() {
        var appointed = Facts.appointed("rec", 3, "2020-01-01", "2090-01-01");
        service.send(appointed, appointed);
        String id =
                draft(now.minus(Duration.ofHours(3)), now.minus(Duration.ofHours(1)), "v1", "v2");
        call("POST", "/activities/" + id + "/filing", null, lead());
        String recorder = service.token("rec", "org", "recorder");
        Answer entered =
                call(
                        "POST",
                        "/activities/" + id + "/service-records",
                        """
                        {"records":[
                        {"volunteerId":"v1","intervals":[{"startsAt":"%s","endsAt":"%s"}],"content":"清洁"},
                        {"volunteerId":"rec","intervals":[{"startsAt":"%1$s","endsAt":"%2$s"}],"content":"清洁"}]}
                        """
                                .formatted(
                                        now.minus(Duration.ofHours(3)),
                                        now.minus(Duration.ofHours(2))),
                        recorder);
        assertThat(entered.status()).as(entered.body()).isEqualTo(200);
        assertThat(entered.json().path("records").get(0).path("status").asString())
                .isEqualTo("RECORDED");
        assertThat(entered.json().path("records").get(1).path("problem").path("code").asString())
                .isEqualTo("OWN_HOURS");
        String record = entered.json().path("records").get(0).path("recordId").asString();
        String verification = "{\"recordIds\":[\"" + record + "\"]}";
        Await.until(
                "the appointment is known and the record verified",
                () ->
                        call("POST", "/activities/" + id + "/verification", verification, lead())
                                .body()
                                .matches("(?s).*(VERIFIED|UNCHANGED).*"),
                LIMIT);
        awaitPublished(Topics.ACTIVITY_HOURS, record, "hours.verified.v1");

        var falsified = Facts.falsified(11, now, record);
        service.send(falsified, falsified);
        awaitPublished(Topics.ACTIVITY_HOURS, record, "hours.verified.v1", "hours.withdrawn.v1");
        service.send(new VolunteerSanctionsEnded(12, now, "v1"), falsified);
        awaitPublished(
                Topics.ACTIVITY_HOURS,
                record,
                "hours.verified.v1",
                "hours.withdrawn.v1",
                "hours.verified.v1");
        String path = "/service-records/" + record;
        assertThat(call("GET", path, null, service.token("v1", null, "volunteer")).status())
                .isEqualTo(200);
        assertThat(call("GET", path, null, service.token("v2", null, "volunteer")).status())
                .isEqualTo(404);
        assertThat(
                        call(
                                        "POST",
                                        path + "/objection",
                                        "{\"text\":\"时间不对\"}",
                                        service.token("v1", null, "volunteer"))
                                .body())
                .contains("OBJECTION");
    }

    @ParameterizedTest(name = "[{index}] {0} {1} {2} as {3} -> {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /activities | {} | organizer | 400",
                "POST | /activities | [] | organizer | 400",
                "POST | /activities | {\"x\": | organizer | 400",
                "POST | /activities | GOOD | volunteer | 403",
                "POST | /activities | GOOD | stranger | 403",
                "POST | /activities | UNKNOWN_FIELD | organizer | 400",
                "POST | /activities | NUMBER_TITLE | organizer | 400",
                "POST | /activities | HUGE_YEAR | organizer | 400",
                "PUT | /activities/ACT | {\"title\":1} | organizer | 400",
                "PUT | /activities/ACT/roster | {\"volunteerIds\":[null]} | organizer | 400",
                "PUT | /activities/ACT/roster | {\"volunteerIds\":[\"a b\"]} | organizer | 400",
                "PUT | /activities/ACT/roster | {\"volunteerIds\":[\"v1\",\"v1\"]} | organizer | 400",
                "PUT | /activities/ACT/roster | {\"volunteerIds\":[]} | stranger | 404",
                "PUT | /activities/nobody/roster | {\"volunteerIds\":[]} | organizer | 404",
                "POST | /activities/a%20b/filing |  | organizer | 400",
                "POST | /activities/nobody/filing |  | organizer | 404",
                "POST | /activities/ACT/filing |  | recorder | 403",
                "POST | /activities/ACT/return | {\"reason\":\"x\"} | association | 409",
                "POST | /activities/ACT/return | {\"reason\":\" \"} | association | 400",
                "GET | /activities/ACT |  | stranger | 404",
                "GET | /activities |  | organizer | 400",
                "GET | /activities?organizationId=a%20b |  | association | 400",
                "POST | /activities/ACT/service-records | {\"records\":[]} | recorder | 400",
                "POST | /activities/ACT/service-records | {\"records\":[null]} | recorder | 400",
                "POST | /activities/ACT/service-records | {\"records\":[{\"volunteerId\":\"v1\"}]} | recorder | 400",
                "POST | /activities/ACT/service-records | LINE | recorder | 409",
                "POST | /activities/ACT/service-records | LINE | association | 403",
                "POST | /activities/ACT/verification | {\"recordIds\":[\"a b\"]} | organizer | 400",
                "POST | /activities/nobody/verification | {\"recordIds\":[\"r\"]} | organizer | 404",
                "PUT | /service-records/nobody | {\"intervals\":[],\"content\":\"x\",\"reason\":\"y\"} | recorder | 404",
                "POST | /service-records/nobody/withdrawal | {\"reason\":\"x\"} | association | 404",
                "POST | /service-records/nobody/day-approval |  | association | 404",
                "POST | /service-records/nobody/day-approval |  | organizer | 403",
                "POST | /service-records/nobody/objection | {\"text\":\"x\"} | volunteer | 404",
                "GET | /service-records?volunteerId=v9 |  | volunteer | 403",
                "DELETE | /activities/ACT |  | organizer | 405",
            })
    void badRequestsGetProblems(String method, String path, String body, String role, int status) {
        Instant start = now.plus(Duration.ofHours(5));
        String good = draftBody(start, now.plus(Duration.ofHours(8)));
        String sent =
                switch (body == null ? "" : body) {
                    case "GOOD" -> good;
                    case "UNKNOWN_FIELD" -> good.replace("\"title\"", "\"colour\":1,\"title\"");
                    case "NUMBER_TITLE" -> good.replace("\"河道清洁\"", "5");
                    case "HUGE_YEAR" ->
                            good.replace(start.toString(), "+999999999-01-01T00:00:00Z");
                    case "LINE" ->
                            "{\"records\":[{\"volunteerId\":\"v1\",\"intervals\":[],\"content\":\"x\"}]}";
                    default -> body;
                };
        String target =
                path.contains("ACT")
                        ? path.replace("ACT", draft(start, now.plus(Duration.ofHours(8)), "v1"))
                        : path;
        String token =
                switch (role) {
                    case "stranger" -> service.token("someone", "other-org", "organizer");
                    case "volunteer" -> service.token("v1", null, "volunteer");
                    case "association" -> service.token("officer-1", null, "association");
                    default -> service.token("lead", "org", role);
                };
        Answer answer = call(method, target, sent, token);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }
}

package org.weijifen.registry.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.weijifen.contracts.blacklist.StandingSanction;
import org.weijifen.contracts.blacklist.VolunteerSanctionsEnded;
import org.weijifen.contracts.blacklist.VolunteerSanctionsStanding;
import org.weijifen.platform.aggregate.StateCodec;
import org.weijifen.registry.RegistryServiceApplication;
import org.weijifen.registry.identity.SyntheticNumbers;
import org.weijifen.testkit.harness.Await;
import org.weijifen.testkit.harness.ServiceOnTheWire;
import org.weijifen.testkit.http.HttpCalls;
import org.weijifen.testkit.http.HttpCalls.Answer;

/** registry-service on a real broker and database, over real HTTP. */
class RegistryWireTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static ServiceOnTheWire service;
    private static HttpCalls http;
    private static String organization;
    private static String volunteer;
    private static int lastKey;

    @BeforeAll
    static void start() {
        service =
                ServiceOnTheWire.start(
                        RegistryServiceApplication.class,
                        RegistryModule.NAME,
                        Map.of("weijifen.registry.master-key", "A".repeat(43) + "="));
        http = service.http();
        organization =
                created(post("/organizations", organizationBody("Heron Lane"), officer()))
                        .json()
                        .path("organizationId")
                        .asString();
        volunteer =
                created(post("/volunteers", volunteerBody(1), officer()))
                        .json()
                        .path("volunteerId")
                        .asString();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void bodiesAreThereForEverybodyWithAToken() {
        Answer answer = get("/organizations/" + organization, token("p", null, "analyst"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("name").asString()).isEqualTo("Heron Lane");
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void whoSeesWhatOfAPerson() {
        String path = "/volunteers/" + volunteer;
        Answer association = get(path, officer());
        Answer self = get(path, token(volunteer, null, "volunteer"));
        Answer organizer = get(path, token("p", organization, "organizer"));

        assertThat(association.json().path("person").path("name").asString()).isEqualTo("测试甲");
        assertThat(self.json()).isEqualTo(association.json());
        assertThat(organizer.json().has("person")).isFalse();
        assertThat(organizer.json().path("status").asString()).isEqualTo("ACTIVE");
        assertThat(organizer.json().path("identity").path("maskedNumber").asString())
                .matches("990\\*{11}[0-9]{3}[0-9X]");
        assertThat(association.body()).doesNotContain(number(1));
        assertThat(get(path, token("another", null, "volunteer")).status()).isEqualTo(404);
        assertThat(get(path, token("p", organization, "recorder")).status()).isEqualTo(404);
        assertThat(get(path, token("p", null, "insurer")).status()).isEqualTo(403);
        assertThat(get(path).status()).isEqualTo(401);
    }

    @Test
    void aRepeatedRegistrationGetsTheFirstAnswerAndAnotherBody422() {
        String[] headers = with(officer(), "Idempotency-Key", "repeat");
        Answer first = http.post("/api/v1/volunteers", volunteerBody(20), headers);
        Answer again = http.post("/api/v1/volunteers", volunteerBody(20), headers);
        Answer other = http.post("/api/v1/volunteers", volunteerBody(21), headers);

        assertThat(created(first).body()).isEqualTo(again.body());
        assertThat(first.header("Location")).isEqualTo(again.header("Location"));
        assertProblem(other, 422, "IDEMPOTENCY_KEY_REUSED");
        assertProblem(post("/volunteers", volunteerBody(20), officer()), 409, "ALREADY_REGISTERED");
    }

    @Test
    void consentsFollowTheETag() {
        String id =
                created(post("/volunteers", volunteerBody(30), officer()))
                        .json()
                        .path("volunteerId")
                        .asString();
        String path = "/api/v1/volunteers/" + id + "/consents";
        String tag = get("/volunteers/" + id, officer()).header("ETag");
        String[] self = with(token(id, null, "volunteer"), "If-Match", tag);

        Answer changed = http.call("PUT", path, "{\"insurer\":false}", self);
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertProblem(http.call("PUT", path, "{\"insurer\":true}", self), 412, "CHANGED_MEANWHILE");
        assertProblem(
                http.call("PUT", path, "{\"insurer\":true}", token("another", null, "volunteer")),
                404,
                "UNKNOWN_VOLUNTEER");
    }

    @Test
    void organizersAppointInTheirOwnBodyOnly() {
        String path = "/api/v1/organizations/" + organization + "/recorders/" + volunteer;
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        String term =
                "{\"from\":\"%s\",\"until\":\"%s\",\"trainedOn\":\"%s\"}"
                        .formatted(today.plusDays(1), today.plusYears(1), today);

        Answer appointed = http.call("PUT", path, term, token("p", organization, "organizer"));
        assertThat(appointed.status()).as(appointed.body()).isEqualTo(200);
        assertThat(appointed.json().path("appointments")).hasSize(1);
        assertProblem(
                http.call("PUT", path, term, token("p", "other", "organizer")),
                403,
                "OTHER_ORGANIZATION");
        assertProblem(
                http.call("PUT", path, term, token("p", organization, "recorder")),
                403,
                "ROLE_REQUIRED");
        assertThat(http.call("DELETE", path, null, officer()).status()).isEqualTo(200);
    }

    @Test
    void sanctionsCancelAndTheirReversalReinstates() {
        String id =
                created(post("/volunteers", volunteerBody(40), officer()))
                        .json()
                        .path("volunteerId")
                        .asString();
        Instant from = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        var imposed =
                new VolunteerSanctionsStanding(
                        1,
                        Instant.now().truncatedTo(ChronoUnit.MILLIS),
                        id,
                        List.of(new StandingSanction("s1", from, null, List.of())));
        var reversed = new VolunteerSanctionsEnded(2, imposed.occurredAt().plusMillis(5), id);

        service.send(imposed, imposed);
        awaitStatus(id, "CANCELLED");
        assertProblem(
                http.call(
                        "POST",
                        "/api/v1/volunteers/" + id + "/registration",
                        null,
                        with(officer(), "Idempotency-Key", "renew")),
                409,
                "SANCTION_STANDS");
        service.send(reversed, imposed);
        awaitStatus(id, "ACTIVE");
        Answer cancelled =
                http.call(
                        "DELETE",
                        "/api/v1/volunteers/" + id + "/registration",
                        "{\"reason\":\"MOVED_AWAY\"}",
                        officer());
        assertThat(cancelled.json().path("status").asString()).isEqualTo("CANCELLED");
    }

    @Test
    void listsByPage() {
        for (int i = 50; i < 53; i++) {
            created(post("/volunteers", volunteerBody(i), officer()));
        }
        Answer page = get("/volunteers?limit=2", officer());

        assertThat(page.json().path("items")).hasSize(2);
        assertThat(page.json().path("items").get(0).propertyNames())
                .containsExactlyInAnyOrder("volunteerId", "status");
        String next = page.header("Link").replaceAll("<(.*)>.*", "$1");
        Answer second = http.get(next, officer());
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().path("items").get(0))
                .isNotEqualTo(page.json().path("items").get(1));
    }

    @ParameterizedTest(name = "{0} {1} as {2} with {3} is {4} {5}")
    @CsvSource(
            delimiter = '|',
            value = {
                "POST|/organizations|association|{}|400|MISSING_FIELD",
                "POST|/organizations|association|{\"name\":3}|400|WRONG_TYPE",
                "POST|/organizations|association|{\"name\":\"x\",\"kind\":\"UNIT\",\"level\":1,\"divisionCode\":\"320508\",\"nam\":\"x\"}|400|UNKNOWN_FIELD",
                "POST|/organizations|association|{\"name\":|400|MALFORMED_JSON",
                "POST|/organizations|organizer|{\"name\":\"x\",\"kind\":\"UNIT\",\"level\":1,\"divisionCode\":\"320508\"}|403|ROLE_REQUIRED",
                "GET|/organizations/nowhere|association||404|UNKNOWN_ORGANIZATION",
                "GET|/organizations/a.b|association||400|INVALID_ID",
                "POST|/volunteers|association|{}|400|MISSING_FIELD",
                "POST|/volunteers|volunteer|{\"identity\":{\"type\":\"PASSPORT\",\"number\":\"E1234567\"},\"name\":\"x\",\"consents\":{\"processing\":true,\"insurer\":true}}|403|ROLE_REQUIRED",
                "GET|/volunteers/nobody|association||404|UNKNOWN_VOLUNTEER",
                "GET|/volunteers/a.b|association||400|INVALID_ID",
                "GET|/volunteers|organizer||403|ROLE_REQUIRED",
                "GET|/volunteers?limit=0|association||400|INVALID_PAGE",
                "PUT|/volunteers/nobody/consents|association|{\"insurer\":true}|404|UNKNOWN_VOLUNTEER",
                "PUT|/volunteers/nobody/consents|association|{\"insurer\":\"yes\"}|400|WRONG_TYPE",
                "DELETE|/volunteers/nobody/registration|association||404|UNKNOWN_VOLUNTEER",
                "DELETE|/volunteers/nobody/registration|association|{\"reason\":\"BORED\"}|400|UNKNOWN_VALUE",
                "DELETE|/volunteers/nobody/registration|organizer||403|ROLE_REQUIRED",
                "POST|/volunteers|association|{\"identity\":{\"type\":\"PASSPORT\",\"number\":\"E1234567\"},\"name\":\"x\",\"consents\":{\"processing\":true,\"insurer\":true}}|400|INVALID_REGISTRATION",
                "POST|/volunteers/nobody/registration|association||404|UNKNOWN_VOLUNTEER",
                "PUT|/organizations/nowhere/recorders/nobody|association|{\"from\":\"2026-01-01\"}|400|MISSING_FIELD",
                "DELETE|/organizations/nowhere/recorders/nobody|association||404|NOT_A_RECORDER",
            })
    void hostileInput(
            String method,
            String path,
            String role,
            @Nullable String body,
            int status,
            String code) {
        String[] headers = with(token("p", organization, role), "Idempotency-Key", "h" + ++lastKey);

        assertProblem(http.call(method, "/api/v1" + path, body, headers), status, code);
    }

    @Test
    void tooLargeAndKeyless() {
        String large = organizationBody("x".repeat(3_000_000));
        assertThat(post("/organizations", large, officer()).status()).isEqualTo(413);
        assertThat(http.post("/api/v1/organizations", organizationBody("Reed"), officer()).status())
                .isEqualTo(400);
    }

    @Test
    void theOpenApiDocumentNamesEveryOperation() throws IOException {
        Set<String> served = new TreeSet<>();
        service.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach(
                        (mapping, handler) -> {
                            if (handler.getBeanType()
                                    .getPackageName()
                                    .startsWith("org.weijifen.registry")) {
                                mapping.getMethodsCondition()
                                        .getMethods()
                                        .forEach(
                                                m ->
                                                        served.add(
                                                                m
                                                                        + " "
                                                                        + mapping
                                                                                .getPatternValues()));
                            }
                        });
        Set<String> documented = new TreeSet<>();
        try (var in = getClass().getResourceAsStream("/openapi/registry.json")) {
            StateCodec.mapper()
                    .readTree(in)
                    .path("paths")
                    .properties()
                    .forEach(
                            path ->
                                    path.getValue()
                                            .propertyNames()
                                            .forEach(
                                                    m ->
                                                            documented.add(
                                                                    m.toUpperCase(Locale.ROOT)
                                                                            + " ["
                                                                            + path.getKey()
                                                                            + "]")));
        }
        assertThat(documented).isEqualTo(served).hasSize(10);
    }

    private static void awaitStatus(String id, String status) {
        Await.until(
                id + " is " + status,
                () ->
                        get("/volunteers/" + id, officer())
                                .json()
                                .path("status")
                                .asString()
                                .equals(status),
                SOON);
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:weijifen:problem:" + code);
    }

    private static Answer created(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private static Answer post(String path, String body, String... headers) {
        return http.post("/api/v1" + path, body, with(headers, "Idempotency-Key", "k" + ++lastKey));
    }

    private static Answer get(String path, String... headers) {
        return http.get("/api/v1" + path, headers);
    }

    private static String[] officer() {
        return token("officer-1", null, "association");
    }

    private static String[] token(String person, @Nullable String org, String role) {
        return new String[] {"Authorization", service.bearer(person, org, role)};
    }

    private static String[] with(String[] headers, String name, String value) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add(name);
        all.add(value);
        return all.toArray(String[]::new);
    }

    private static String number(int sequence) {
        return SyntheticNumbers.residentId(LocalDate.of(1980, 5, 6), sequence);
    }

    private static String volunteerBody(int sequence) {
        return """
        {"identity":{"type":"RESIDENT_ID","number":"%s"},"name":"测试甲","phone":"051255501000",
         "divisionCode":"320508018","floatingPopulation":{"from":"2020-01-01"},
         "consents":{"processing":true,"insurer":true}}"""
                .formatted(number(sequence));
    }

    private static String organizationBody(String name) {
        return """
        {"name":"%s","kind":"VOLUNTEER_ORGANIZATION","level":4,"divisionCode":"320508018"}"""
                .formatted(name);
    }
}

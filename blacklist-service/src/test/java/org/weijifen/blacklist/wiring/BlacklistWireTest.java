package org.weijifen.blacklist.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weijifen.blacklist.BlacklistServiceApplication;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.blacklist.SuppressionEvent;
import org.weijifen.contracts.registry.OrganizationKind;
import org.weijifen.contracts.registry.OrganizationRegistered;
import org.weijifen.scheme.SchemeCalendar;
import org.weijifen.testkit.harness.Await;
import org.weijifen.testkit.harness.ServiceOnTheWire;
import org.weijifen.testkit.http.HttpCalls;
import org.weijifen.testkit.http.HttpCalls.Answer;

/** The real service over broker, database and HTTP; events come in any order and more than once. */
class BlacklistWireTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String NOTICE =
            "{\"reason\":\"r\",\"severity\":\"SERIOUS\",\"effect\":\"no hours for two years\",\"legalBasis\":\"part 4\",\"documentReference\":\"2026-1\"}";
    private static ServiceOnTheWire service;
    private static HttpCalls http;

    @BeforeAll
    static void start() {
        service =
                ServiceOnTheWire.start(
                        BlacklistServiceApplication.class, BlacklistModule.NAME, Map.of());
        http = service.http();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aSanctionSuppressesEarlierAndLaterHoursAndItsReversalRestoresThem() {
        String team = "org-wire-heron";
        Instant effectiveAt = nextMinute();
        Event before = hours("wire-1", team, effectiveAt.plus(1, ChronoUnit.HOURS));
        service.send(List.of(before, before, registered(team)));
        awaitKnown(team);
        String caseId = noticed("story", "ORGANIZATION", team);
        LocalDate today = SchemeCalendar.dateOf(Instant.now());
        String decision =
                decision(effectiveAt.toString())
                        .replace(
                                "}",
                                ",\"publish\":{\"from\":\"%s\",\"until\":\"%s\",\"basis\":\"part 5\"}}"
                                        .formatted(today, today.plusMonths(6)));
        Answer decided = post("/cases/" + caseId + "/decision", decision, decider());
        assertThat(decided.status()).as(decided.body()).isEqualTo(200);
        String sanctionId = decided.json().path("sanctionId").asString();
        service.send(List.of(hours("wire-2", team, effectiveAt.plus(40, ChronoUnit.DAYS)), before));
        Await.until(
                "both suppressed",
                () -> suppressed(sanctionId).equals(List.of("wire-1", "wire-2")),
                LIMIT);
        Answer shown = publicList();
        assertThat(shown.body()).contains(sanctionId, "Heron Team", "\"objection\":false");
        assertThat(shown.body()).doesNotContain("part 5", "proven", "officer");
        assertThat(shown.header("Cache-Control")).contains("max-age=", "public");
        assertThat(
                        http.get(
                                        "/api/v1/public/blacklist",
                                        "If-None-Match",
                                        String.valueOf(shown.header("ETag")))
                                .status())
                .isEqualTo(304);
        Answer appeal =
                post(
                        "/cases/" + caseId + "/appeal",
                        "{\"reason\":\"we object\"}",
                        service.token("vol-o", team, "organizer"));
        assertThat(appeal.status()).as(appeal.body()).isEqualTo(200);
        assertThat(publicList().body()).contains("\"objection\":true");
        Answer reversed =
                post(
                        "/cases/" + caseId + "/appeal-decision",
                        "{\"outcome\":\"REVERSED\",\"reason\":\"not proven\",\"documentReference\":\"2026-3\"}",
                        service.token("officer-mo", null, "civilisation-office"));
        assertThat(reversed.status()).as(reversed.body()).isEqualTo(200);
        Await.until("both restored", () -> suppressed(sanctionId).isEmpty(), LIMIT);
        assertThat(publicList().body()).doesNotContain(sanctionId);
        Answer sanction =
                get("/sanctions/" + sanctionId, service.token("vol-o", team, "organizer"));
        assertThat(sanction.body()).contains("\"LIFTED\"");
        assertThat(
                        get(
                                        "/sanctions/" + sanctionId,
                                        service.token("vol-o", "org-other", "organizer"))
                                .status())
                .isEqualTo(404);
        assertThat(get("/cases/" + caseId, officer()).body())
                .contains("\"REVERSED\"", "not proven", "officer-mo");
    }

    @Test
    void aRepeatedReportIsOneCaseAndTheKeyFitsOneBody() {
        String body = reportBody("ORGANIZATION", "org-wire-twice");
        Answer first = report(body, "twice");
        Answer second = report(body, "twice");
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(report(reportBody("UNIT", "org-wire-other"), "twice").status()).isEqualTo(422);
    }

    @Test
    void aYearsEligibilityIsForOfficersAndTheUnitsOwnOrganizer() {
        String unit = "unit-wire-award";
        String caseId = noticed("award", "UNIT", unit);
        String decision = decision("2098-01-01T08:00+08:00");
        String sanctionId =
                post("/cases/" + caseId + "/decision", decision, decider())
                        .json()
                        .path("sanctionId")
                        .asString();
        String list = "/civilised-unit-eligibility/2098";
        assertThat(get(list, officer()).body()).contains(unit, sanctionId, "\"LOST\"");
        Answer csv =
                http.get(
                        "/api/v1" + list,
                        "Authorization",
                        "Bearer " + decider(),
                        "Accept",
                        "text/csv");
        assertThat(csv.body()).startsWith("\uFEFFunitId,unitName,year").contains(unit, sanctionId);
        String own = service.token("vol-o", unit, "organizer");
        assertThat(get(list + "/" + unit, own).body()).contains(sanctionId);
        problem(get(list, own), 403);
        problem(get(list + "/" + unit, service.token("v", "unit-else", "organizer")), 404);
        problem(get(list + "/" + unit, service.token("v", null, "volunteer")), 403);
        problem(get("/civilised-unit-eligibility/98", officer()), 404);
        problem(get(list + "?limit=0", officer()), 400);
        problem(http.get("/api/v1" + list), 401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "violation-reports | {} | 400",
                "violation-reports | {\"subject\":{\"kind\":\"TEAM\",\"id\":\"x\"},\"violationClass\":\"FRAUD\",\"occurredOn\":\"2025-01-01\",\"description\":\"d\"} | 400",
                "violation-reports | {\"subject\":{\"kind\":\"UNIT\",\"id\":\"x y\"},\"violationClass\":\"FRAUD\",\"occurredOn\":\"2025-01-01\",\"description\":\"d\"} | 400",
                "violation-reports | {\"subject\":{\"kind\":\"UNIT\",\"id\":\"x\"},\"violationClass\":\"FRAUD\",\"occurredOn\":\"2025-02-30\",\"description\":\"d\"} | 400",
                "violation-reports | {\"subject\":{\"kind\":\"UNIT\",\"id\":\"x\"},\"violationClass\":\"FRAUD\",\"occurredOn\":20250101,\"description\":\"d\"} | 400",
                "violation-reports | {\"subject\":{\"kind\":\"UNIT\",\"id\":\"x\"},\"violationClass\":\"FRAUD\",\"occurredOn\":\"2025-01-01\",\"description\":\" \"} | 400",
                "violation-reports | {\"subject\":{\"kind\":\"UNIT\",\"id\":\"x\"},\"violationClass\":\"FRAUD\",\"occurredOn\":\"2025-01-01\",\"description\":\"d\",\"more\":1} | 400",
                "violation-reports | {\"subject\":{\"kind\":\"UNIT\",\"id\":\"x\"},\"violationClass\":\"FRAUD\",\"occurredOn\":\"2199-01-01\",\"description\":\"d\"} | 422",
                "cases/nobody/investigation | {\"reason\":\"r\"} | 404",
                "cases/no%20body/investigation | {\"reason\":\"r\"} | 400",
                "cases/nobody/investigation | {\"reason\":\"\"} | 400",
                "cases/nobody/investigation | {\"reason\":7} | 400",
                "cases/nobody/investigation | [] | 400",
                "cases/nobody/investigation | {\"reason\": | 400",
                "cases/nobody/decision | {\"reason\":\"r\"} | 400",
                "cases/nobody/nothing | {} | 404",
            })
    void badRequestsGetProblems(String path, String body, int status) {
        Answer answer =
                http.post(
                        "/api/v1/" + path,
                        body,
                        "Authorization",
                        "Bearer " + officer(),
                        "Idempotency-Key",
                        "bad-" + Math.abs((path + body).hashCode()));
        problem(answer, status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "effectiveAt | \"2099-01-01T08:00:30+08:00\" | 422",
                "effectiveAt | \"2020-01-01T08:00+08:00\" | 422",
                "effectiveAt | \"2020-01-01\" | 400",
                "severity | \"MILD\" | 400",
                "outcome | \"DISMISSED\" | 400",
                "legalBasis | null | 400",
                "documentReference | null | 400",
                "documentReference | \" \" | 400",
                "until | \"2099-01-01T08:00+08:00\" | 422",
                "falsifiedRecordIds | [\"rec-1\"] | 422",
                "falsifiedRecordIds | [\"rec 1\"] | 400",
                "falsifiedRecordIds | [null] | 400",
                "publish | {\"from\":\"2020-01-01\",\"until\":\"2020-06-01\",\"basis\":\"b\"} | 422",
                "publish | {\"from\":\"2020-01-01\",\"until\":\"2020-06-01\"} | 400",
            })
    void aBadDecisionGetsAProblem(String field, String value, int status) {
        String caseId = noticed("bad-decision", "UNIT", "unit-wire-bad");
        String good = decision("2098-01-01T08:00+08:00");
        String without = good.replaceFirst(",\"" + field + "\":\"[^\"]*\"", "");
        String bad = without.replaceFirst("}$", ",\"" + field + "\":" + value.strip() + "}");
        problem(post("/cases/" + caseId + "/decision", bad, decider()), status);
    }

    @Test
    void rolesPersonsAndStatesAreHeldApart() {
        String caseId = noticed("roles", "ORGANIZATION", "org-wire-roles");
        String path = "/cases/" + caseId;
        problem(http.get("/api/v1" + path), 401);
        problem(get(path, service.token("vol-1", null, "volunteer")), 404);
        problem(get(path, service.token("analyst", null, "analyst")), 403);
        problem(post(path + "/notice", NOTICE, officer()), 409);
        String appeal = "{\"reason\":\"r\"}";
        problem(post(path + "/appeal", appeal, service.token("v", "org-else", "organizer")), 404);
        problem(
                post(path + "/appeal", appeal, service.token("v", "org-wire-roles", "organizer")),
                409);
        problem(post(path + "/decision", decision("2098-01-01T08:00+08:00"), officer()), 403);
        String samePerson = service.token("officer-lin", null, "civilisation-office");
        Answer refused = post(path + "/decision", decision("2098-01-01T08:00+08:00"), samePerson);
        problem(refused, 403);
        assertThat(refused.body()).contains("SEPARATION_OF_DUTIES");
        problem(get("/sanctions/unknown", officer()), 404);
        problem(http.get("/api/v1/public/blacklist?limit=0"), 400);
        problem(
                http.post(
                        "/api/v1/violation-reports",
                        reportBody("UNIT", "x"),
                        "Authorization",
                        "Bearer " + officer()),
                400);
        String huge = reportBody("UNIT", "x").replace("signed", "x".repeat(2_000_000));
        problem(report(huge, "huge"), 413);
    }

    @Test
    void anybodyComplainsAndOnlyAnOfficerOpensACase() {
        String path = "/api/v1/public/complaints";
        String body = "{\"about\":\"the team at the river\",\"text\":\"nobody came\"}";
        String key = "complaint-wire-0001";
        Answer taken = http.post(path, body, "Idempotency-Key", key);
        assertThat(taken.status()).as(taken.body()).isEqualTo(202);
        String receipt = taken.json().path("receipt").asString();
        assertThat(taken.header("Location")).isEqualTo(path + "/" + receipt);
        assertThat(http.post(path, body, "Idempotency-Key", key).body()).isEqualTo(taken.body());
        problem(http.post(path, body + " ", "Idempotency-Key", key), 422);
        problem(http.post(path, body), 400);
        problem(http.post(path, body, "Idempotency-Key", "short"), 400);
        problem(http.post(path, "{\"text\":\"x\"}", "Idempotency-Key", key + "a"), 400);
        String longText = body.replace("nobody came", "x".repeat(2_001));
        problem(http.post(path, longText, "Idempotency-Key", key + "b"), 400);
        String huge = body.replace("nobody came", "x".repeat(2_000_000));
        problem(http.post(path, huge, "Idempotency-Key", key + "c"), 413);
        problem(http.post("/api/v1/public/blacklist", body, "Idempotency-Key", key), 401);
        problem(http.get(path + "/nobody-knows-this"), 404);

        Answer listed = get("/complaints?status=RECEIVED", officer());
        assertThat(listed.body()).contains(receipt, "nobody came", "dueOn");
        problem(get("/complaints", decider()), 403);
        problem(get("/complaints?status=LOST", officer()), 400);
        problem(get("/irregularities?organizationId=x", service.token("v", "x", "organizer")), 403);
        String admission = reportBody("ORGANIZATION", "org-wire-complained");
        String step = "/complaints/" + receipt + "/admission";
        problem(post(step, admission, decider()), 403);
        Answer admitted = post(step, admission, officer());
        assertThat(admitted.status()).as(admitted.body()).isEqualTo(200);
        String caseId = admitted.json().path("caseId").asString();
        assertThat(get("/cases/" + caseId, officer()).body()).contains("REPORTED");
        problem(
                post("/complaints/" + receipt + "/rejection", "{\"reason\":\"r\"}", officer()),
                409);
        Answer seen = http.get(path + "/" + receipt);
        assertThat(seen.body())
                .isEqualTo("{\"receipt\":\"" + receipt + "\",\"status\":\"TAKEN_UP\"}");
        assertThat(seen.header("Cache-Control")).isEqualTo("no-store");
    }

    private static void problem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    private static String noticed(String key, String kind, String id) {
        Answer reported = report(reportBody(kind, id), key);
        assertThat(reported.status()).as(reported.body()).isEqualTo(201);
        String caseId = reported.json().path("caseId").asString();
        stepOnce(caseId, "investigation", "{\"reason\":\"r\"}");
        stepOnce(caseId, "notice", NOTICE);
        stepOnce(
                caseId,
                "defence",
                "{\"statement\":\"nothing to add\",\"waives\":true,\"documentReference\":\"w\"}");
        return caseId;
    }

    private static void stepOnce(String caseId, String step, String body) {
        http.post(
                "/api/v1/cases/" + caseId + "/" + step,
                body,
                "Authorization",
                "Bearer " + officer(),
                "Idempotency-Key",
                "same-step-once");
    }

    private static String reportBody(String kind, String id) {
        return """
        {"subject":{"kind":"%s","id":"%s"},"violationClass":"FRAUD","occurredOn":"2025-01-01","description":"signed by nobody"}\
        """
                .formatted(kind, id);
    }

    private static String decision(String effectiveAt) {
        return """
        {"reason":"proven","outcome":"SANCTION","severity":"GENERAL","legalBasis":"part 4","documentReference":"2026-2","effectiveAt":"%s"}\
        """
                .formatted(effectiveAt);
    }

    private static Answer report(String body, String key) {
        return http.post(
                "/api/v1/violation-reports",
                body,
                "Authorization",
                service.bearer("vol-reporter", null, "volunteer"),
                "Idempotency-Key",
                key);
    }

    private static Answer post(String path, String body, String token) {
        return http.post("/api/v1" + path, body, "Authorization", "Bearer " + token);
    }

    private static Answer get(String path, String token) {
        return http.get("/api/v1" + path, "Authorization", "Bearer " + token);
    }

    private static Answer publicList() {
        Answer answer = http.get("/api/v1/public/blacklist");
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    private static String officer() {
        return service.token("officer-lin", null, "association");
    }

    private static String decider() {
        return service.token("officer-qiao", null, "civilisation-office");
    }

    private static Instant nextMinute() {
        return Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(2, ChronoUnit.MINUTES);
    }

    private static Event hours(String recordId, String team, Instant from) {
        return Hours.verified(recordId, List.of(team), from, from.plus(2, ChronoUnit.HOURS));
    }

    private static Event registered(String id) {
        return new OrganizationRegistered(
                1,
                Instant.now(),
                id,
                "Heron Team",
                OrganizationKind.VOLUNTEER_ORGANIZATION,
                4,
                "990001",
                null);
    }

    /**
     * The copy knows the body once it refuses to take it for a unit. A repeat with the same key
     * would get the first answer, whatever became known since.
     */
    private static void awaitKnown(String id) {
        var attempts = new AtomicInteger();
        Await.until(
                "registered",
                () ->
                        report(reportBody("UNIT", id), "as-a-unit-" + attempts.incrementAndGet())
                                .body()
                                .contains("OTHER_KIND"),
                LIMIT);
    }

    /** Records that the sanction suppresses now, by the topic. */
    private static List<String> suppressed(String sanctionId) {
        Map<String, SuppressionEvent> latest = new HashMap<>();
        service.read(
                Topics.BLACKLIST_HOURS,
                event -> {
                    if (event.data() instanceof SuppressionEvent s
                            && s.sanctionId().equals(sanctionId)) {
                        latest.merge(
                                s.recordId() + s.month(),
                                s,
                                (a, b) -> a.sequence().compareTo(b.sequence()) >= 0 ? a : b);
                    }
                });
        return latest.values().stream()
                .filter(s -> !s.intervals().isEmpty())
                .map(SuppressionEvent::recordId)
                .distinct()
                .sorted()
                .toList();
    }
}

package org.weijifen.blacklist.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weijifen.blacklist.BlacklistServiceApplication;
import org.weijifen.scheme.SchemeCalendar;
import org.weijifen.testkit.harness.ServiceOnTheWire;
import org.weijifen.testkit.http.HttpCalls;
import org.weijifen.testkit.http.HttpCalls.Answer;
import tools.jackson.databind.JsonNode;

/** Over HTTP: a volunteer's own case by the own token, lists for officers, bad bodies. */
class ProcedureWireTest {
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
    void aVolunteerIsHeardByTheOwnToken() {
        String own = service.token("vol-wire-7", null, "volunteer");
        String other = service.token("vol-wire-8", null, "volunteer");
        String path = reported("volunteer", "VOLUNTEER", "vol-wire-7");
        accept(post(path + "/investigation", "{'reason':'reporter X told'}", officer("lin")));
        assertThat(get(path, own).status()).as("before the notice").isEqualTo(404);
        accept(post(path + "/notice", notice(), officer("lin")));
        Answer seen = get(path, own);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.body())
                .contains("Notice 2026-7", "SERIOUS", "defenceUntil", "association")
                .doesNotContain("reporter", "signed by nobody", "officer-lin", "\"by\"");
        for (String step : List.of("defence", "hearing-request", "appeal", "objection")) {
            String body = step.equals("defence") ? "{'statement':'s'}" : "{'reason':'r'}";
            assertThat(post(path + "/" + step, body, other).status()).as(step).isEqualTo(404);
        }
        assertThat(get(path, other).status()).isEqualTo(404);
        refused(decide(path), 409, "DEFENCE_RUNNING");
        accept(post(path + "/defence", "{'statement':'I was there'}", own));
        accept(post(path + "/hearing-request", "{'reason':'hear me'}", own));
        refused(decide(path), 409, "HEARING_REQUESTED");
        String minutes = "{'heldAt':'%s','reason':'m','documentReference':'M 7'}";
        String hearing = minutes.formatted(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        refused(post(path + "/hearing", hearing, officer("lin")), 403, "SEPARATION_OF_DUTIES");
        accept(post(path + "/hearing", hearing, officer("wei")));
        accept(decide(path));
        accept(post(path + "/appeal", "{'reason':'once more'}", own));
        JsonNode read = get(path, own).json();
        assertThat(read.path("status").asString()).isEqualTo("APPEALED");
        assertThat(read.path("appealUntil").asString()).isNotEmpty();
        assertThat(read.path("clocks").path(0).path("task").asString()).isEqualTo("DECIDE_APPEAL");
        assertThat(read.path("nextActor").asString()).isEqualTo("civilisation-office");
        JsonNode steps = get(path, officer("lin")).json().path("steps");
        assertThat(steps.path(2).path("documentReference").asString()).isEqualTo("Notice 2026-7");
        assertThat(steps.path(2).path("authority").path("role").asString())
                .isEqualTo("association");
        assertThat(steps.path(3).path("authority").path("role").asString()).isEqualTo("volunteer");
        assertThat(steps.path(3).path("kind").asString()).isEqualTo("DEFENCE");
    }

    @Test
    void officersSeeWhatIsDueInPages() {
        List<String> reported = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String path = reported("list-" + i, "UNIT", "unit-wire-list-" + i);
            reported.add(path.substring(path.lastIndexOf('/') + 1));
        }
        LocalDate later = SchemeCalendar.dateOf(Instant.now()).plusYears(1);
        List<String> found = new ArrayList<>();
        String next = "/api/v1/cases?limit=2&overdue=false&status=REPORTED&dueBefore=" + later;
        while (next != null) {
            Answer page = http.get(next, "Authorization", "Bearer " + officer("lin"));
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            for (JsonNode line : page.json().path("items")) {
                found.add(line.path("caseId").asString());
                assertThat(line.path("nextActor").asString()).isEqualTo("association");
                assertThat(line.has("description")).isFalse();
            }
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertThat(found).containsAll(reported).isSorted().doesNotHaveDuplicates();
        assertThat(get("/cases?overdue=true", officer("lin")).json().path("items")).isEmpty();
        assertThat(get("/cases", service.token("v", null, "volunteer")).status()).isEqualTo(403);
        assertThat(get("/cases", service.token("v", "o", "organizer")).status()).isEqualTo(403);
        for (String wrong : List.of("status=OPEN", "overdue=maybe", "dueBefore=tomorrow")) {
            refused(get("/cases?" + wrong, officer("lin")), 400, "");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "notice | {'reason':'r'}",
                "notice | {'reason':'r','severity':'GENERAL','effect':'e','legalBasis':'l'}",
                "notice | {'reason':'r','severity':'GENERAL','effect':' ','legalBasis':'l','documentReference':'n'}",
                "notice | {'reason':'r','severity':'GENERAL','effect':'e','legalBasis':'l','documentReference':''}",
                "defence | {'reason':'r'}",
                "defence | {'statement':''}",
                "defence | {'statement':'s','waives':'yes'}",
                "defence | {'statement':'s','waives':true}",
                "stay | {'reason':'r','documentReference':' '}",
                "retroactive-act | {'reason':'r','documentReference':' '}",
                "hearing | {'reason':'r'}",
                "hearing | {'reason':'r','heldAt':'2026-03-05'}",
                "objection | {}",
                "appeal-decision | {'outcome':'UPHELD','reason':'r'}",
                "appeal-decision | {'outcome':'UPHELD','reason':'r','documentReference':' '}",
            })
    void badBodiesGetProblems(String step, String body) {
        String token =
                step.startsWith("appeal") || step.matches("stay|retroactive-act")
                        ? service.token("officer-mo", null, "civilisation-office")
                        : officer("lin");
        refused(post("/cases/nobody/" + step, body, token), 400, "");
        String tooLong = "{'reason':'r','documentReference':'" + "x".repeat(101) + "'}";
        refused(post("/cases/nobody/objection", tooLong, officer("lin")), 400, "REFERENCE_LENGTH");
    }

    private static String reported(String key, String kind, String id) {
        String body =
                "{'subject':{'kind':'%s','id':'%s'},'violationClass':'FRAUD','occurredOn':'2025-01-01','description':'signed by nobody'}";
        Answer answer =
                http.post(
                        "/api/v1/violation-reports",
                        body.formatted(kind, id).replace('\'', '"'),
                        "Authorization",
                        service.bearer("vol-reporter", null, "volunteer"),
                        "Idempotency-Key",
                        "procedure-" + key);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return "/cases/" + answer.json().path("caseId").asString();
    }

    private static String notice() {
        return "{'reason':'served','severity':'SERIOUS','effect':'cancelled','legalBasis':'part 4','documentReference':'Notice 2026-7'}";
    }

    private static Answer decide(String path) {
        Instant effectiveAt =
                Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(2));
        String body =
                "{'reason':'proven','outcome':'SANCTION','severity':'GENERAL','legalBasis':'part 4','documentReference':'Decision 7','effectiveAt':'%s'}";
        return post(
                path + "/decision",
                body.formatted(effectiveAt),
                service.token("officer-qiao", null, "civilisation-office"));
    }

    private static void accept(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).contains(code);
    }

    private static String officer(String name) {
        return service.token("officer-" + name, null, "association");
    }

    private static Answer post(String path, String body, String token) {
        return http.post(
                "/api/v1" + path, body.replace('\'', '"'), "Authorization", "Bearer " + token);
    }

    private static Answer get(String path, String token) {
        return http.get("/api/v1" + path, "Authorization", "Bearer " + token);
    }
}

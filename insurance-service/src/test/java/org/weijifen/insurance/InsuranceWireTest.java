package org.weijifen.insurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weijifen.insurance.wiring.Facts.ACTIVITY;
import static org.weijifen.insurance.wiring.Facts.filed;
import static org.weijifen.insurance.wiring.Facts.left;
import static org.weijifen.insurance.wiring.Facts.line;
import static org.weijifen.insurance.wiring.Facts.registered;
import static org.weijifen.insurance.wiring.Facts.sealed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.Topics;
import org.weijifen.insurance.bordereau.TestKeys;
import org.weijifen.insurance.wiring.InsuranceModule;
import org.weijifen.testkit.harness.Await;
import org.weijifen.testkit.harness.ServiceOnTheWire;
import org.weijifen.testkit.http.HttpCalls;

/** The service on a real broker and a real database protocol. */
class InsuranceWireTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String PATH = "/api/v1/covers/" + ACTIVITY;

    private static ServiceOnTheWire service;
    private static HttpCalls http;

    /** Every event twice, the seal first and the registrations last. */
    @BeforeAll
    static void start() {
        service =
                ServiceOnTheWire.start(
                        InsuranceServiceApplication.class,
                        InsuranceModule.NAME,
                        Map.of("weijifen.insurance.signing-key-file", TestKeys.file()));
        http = service.http();
        List<Event> events = new ArrayList<>();
        events.add(sealed(3, line("v1"), line("v2"), line("v3")));
        events.add(filed(1, line("v1"), line("v2")));
        events.add(left(2, "v2", -900, -5));
        events.add(registered(1, "v2", -900));
        events.add(registered(1, "v1", -900));
        events.addAll(List.copyOf(events));
        service.send(events);
        Await.until(
                "the cover of all lines",
                () -> {
                    var answer = get(PATH, token("off-1", null, "association"));
                    return answer.status() == 200
                            && answer.body().contains("\"ISSUED\"")
                            && answer.body().contains("\"ENDED\"");
                },
                LIMIT);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void theAssociationSeesEveryLineWithItsVerdictAndTheInsurerWhomItInsures() {
        var cover = get(PATH, token("off-1", null, "association"));
        assertThat(cover.json().at("/status").asString()).isEqualTo("SEALED");
        assertThat(cover.json().at("/basis").asString()).isEqualTo("ROSTERED_ACTIVITY");
        assertThat(cover.json().at("/period/from").asString()).isEqualTo("2026-03-07T01:00:00Z");
        assertThat(cover.json().at("/insured/0/limitsFen/medical").asLong()).isEqualTo(300_000);
        assertThat(cover.json().at("/insured/1/reason").asString()).isEqualTo("NOT_ACTIVE");
        assertThat(cover.json().at("/insured/2/reason").asString()).isEqualTo("UNKNOWN_PERSON");
        var insured = get(PATH, token("insurer-1", "insurer", "insurer")).json().at("/insured");
        assertThat(insured.size()).isEqualTo(1);
        assertThat(insured.at("/0/status").asString()).isEqualTo("ISSUED");
        String tag = cover.header("ETag");
        var again =
                http.get(
                        PATH,
                        "Authorization",
                        token("i", "insurer", "insurer"),
                        "If-None-Match",
                        tag);
        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    void aVolunteerSeesTheOwnLineOnly() {
        var cover = get(PATH, token("v2", null, "volunteer"));
        assertThat(cover.json().at("/insured").size()).isEqualTo(1);
        assertThat(cover.json().at("/insured/0/volunteerId").asString()).isEqualTo("v2");
    }

    @ParameterizedTest
    @CsvSource({
        "association, , off-1, " + ACTIVITY + ", 200",
        "organizer, org-heron-lane, v9, " + ACTIVITY + ", 200",
        "organizer, org-other, v9, " + ACTIVITY + ", 404",
        "volunteer, , v9, " + ACTIVITY + ", 404",
        "insurer, insurer, ins-1, act-unknown, 404",
        "insurer, insurer-2, ins-2, " + ACTIVITY + ", 404",
        "insurer, , ins-3, " + ACTIVITY + ", 404",
        "insurer, , ins-1, not%20an%20id, 400",
        "recorder, org-heron-lane, v1, " + ACTIVITY + ", 403",
        "analyst, , ana-1, " + ACTIVITY + ", 403"
    })
    void othersSeeWhatIsTheirsOrNothing(
            String role, String organization, String person, String activity, int status) {
        var answer = get("/api/v1/covers/" + activity, token(person, organization, role));
        assertThat(answer.status()).isEqualTo(status);
        if (status != 200) {
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.body()).doesNotContain("v1\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "association, , off-1, v1, 200, true, ",
        "association, , off-1, v2, 200, false, NOT_ACTIVE",
        "association, , off-1, v9, 200, false, NOT_ROSTERED",
        "volunteer, , v9, v9, 200, false, NOT_ROSTERED",
        "organizer, org-heron-lane, x, v2, 200, false, NOT_ACTIVE",
        "organizer, org-heron-lane, x, v9, 404, , ",
        "insurer, insurer, i, v2, 404, , ",
        "insurer, insurer, i, v9, 404, , ",
        "insurer, insurer, i, v1, 200, true, ",
        "insurer, insurer-2, i, v1, 404, , ",
        "organizer, org-other, x, v1, 404, , ",
        "volunteer, , v9, v1, 404, , ",
        "analyst, , a, v1, 403, , "
    })
    void amICovered(
            String role,
            String organization,
            String person,
            String about,
            int status,
            Boolean covered,
            String reason) {
        var answer = get(PATH + "/persons/" + about, token(person, organization, role));
        assertThat(answer.status()).isEqualTo(status);
        if (status == 200) {
            assertThat(answer.json().at("/covered").asBoolean()).isEqualTo(covered);
            assertThat(answer.json().at("/reason").asString("")).isEqualTo(or(reason));
            assertThat(answer.json().at("/why/en").asString()).contains("(F");
            assertThat(answer.json().at("/policyId").asString()).isEqualTo("gusu-umbrella");
        }
    }

    private static String or(String text) {
        return text == null ? "" : text;
    }

    @Test
    void anEventPolicyIsRecordedUnderItsEtagAndRefusedFromTheCutoffOn() {
        String path = "/api/v1/covers/act-later/policy";
        String officer = token("off-1", null, "association");
        var first = put(path, policy("v1"), officer);
        assertThat(first.status()).isEqualTo(200);
        String tag = first.header("ETag");
        assertThat(put(path, policy("v1"), officer).header("ETag")).isEqualTo(tag);
        assertThat(put(path, policy("v2"), officer, "If-Match", tag).status()).isEqualTo(200);
        assertThat(put(path, policy("v3"), officer, "If-Match", tag).status()).isEqualTo(412);
        var shown = get(path, token("i", "insurer-2", "insurer"));
        assertThat(shown.json().at("/number").asInt()).isEqualTo(2);
        assertThat(shown.json().at("/volunteers/0/volunteerId").asString()).isEqualTo("v2");
        assertThat(get(path, token("i", "insurer", "insurer")).status()).isEqualTo(404);
        assertThat(put(path, policy("v1"), token("o", "org-x", "organizer")).status())
                .isEqualTo(403);
        assertThat(put(PATH + "/policy", policy("v1"), officer).status()).isEqualTo(409);
        Await.until(
                "both versions on the topic",
                () -> service.typesOf(Topics.INSURANCE_POLICIES, "act-later").size() >= 2,
                LIMIT);
    }

    private static String policy(String volunteerId) {
        return """
                {"policyId": "marathon", "insurerId": "insurer-2", "basis": "NAMED_EVENT",
                 "limitsFen": {"death": 155000000, "disability": 1, "medical": 2},
                 "aggregateLimitFenPerYear": 0, "combineDeathDisability": true,
                 "coversCommute": false, "exclusions": [], "validFrom": "2026-03-07",
                 "validUntil": "2026-03-07", "volunteerIds": ["%s"]}
                """
                .formatted(volunteerId);
    }

    private static HttpCalls.Answer put(String path, String body, String token, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Authorization";
        all[headers.length + 1] = token;
        return http.call("PUT", path, body, all);
    }

    @Test
    void withoutATokenOrByAnotherMethodNothingIsTold() {
        assertThat(http.get(PATH).status()).isEqualTo(401);
        String token = token("insurer-1", "insurer", "insurer");
        var answer = http.post(PATH, "{}", "Authorization", token);
        assertThat(answer.status()).isEqualTo(405);
    }

    @Test
    void whatWasSaidOfEachLineIsOnTheTopicOnce() {
        Map<String, Integer> types = new java.util.TreeMap<>();
        Await.until(
                "the seal on the topic",
                () -> {
                    types.clear();
                    service.read(
                            Topics.INSURANCE_COVERS, e -> types.merge(e.type(), 1, Integer::sum));
                    return types.containsKey("bordereau.sealed.v1");
                },
                LIMIT);
        assertThat(types.get("bordereau.sealed.v1")).isEqualTo(1);
    }

    private static HttpCalls.Answer get(String path, String token) {
        return http.get(path, "Authorization", token);
    }

    private static String token(String person, String organization, String role) {
        return service.bearer(person, organization, role);
    }
}

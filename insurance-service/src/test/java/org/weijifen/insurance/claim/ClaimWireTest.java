package org.weijifen.insurance.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weijifen.insurance.wiring.Facts.ACTIVITY;
import static org.weijifen.insurance.wiring.Facts.filed;
import static org.weijifen.insurance.wiring.Facts.line;
import static org.weijifen.insurance.wiring.Facts.registered;
import static org.weijifen.insurance.wiring.Facts.sealed;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.activity.ActivityRosterSealed;
import org.weijifen.contracts.insurance.ClaimEvent;
import org.weijifen.insurance.InsuranceServiceApplication;
import org.weijifen.insurance.bordereau.TestKeys;
import org.weijifen.insurance.wiring.InsuranceModule;
import org.weijifen.scheme.SchemeCalendar;
import org.weijifen.testkit.harness.Await;
import org.weijifen.testkit.harness.ServiceOnTheWire;
import org.weijifen.testkit.http.HttpCalls.Answer;

/** A claim over HTTP, on a real broker and a real database protocol (domain.md F7, X12). */
class ClaimWireTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String CLAIMS = "/api/v1/claims";

    private static ServiceOnTheWire service;
    private static int keys;

    @BeforeAll
    static void start() {
        service =
                ServiceOnTheWire.start(
                        InsuranceServiceApplication.class,
                        InsuranceModule.NAME,
                        Map.of("weijifen.insurance.signing-key-file", TestKeys.file()));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /**
     * The claim comes first, its cover later; paid up to the limit, and told without the person.
     */
    @Test
    void aBillIsPaidUpToTheLimit() {
        String first = submission(ACTIVITY, "v1", 420_000);
        Answer made = post("off-1", null, "association", CLAIMS, first, "the-first-claim");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().at("/check").asString()).isEqualTo("UNKNOWN");
        Answer again = post("off-1", null, "association", CLAIMS, first, "the-first-claim");
        assertThat(again.body()).isEqualTo(made.body());
        String claim = made.header("Location");
        String id = made.json().at("/claimId").asString();
        service.send(registered(1, "v1", -900), filed(1, line("v1")), sealed(2, line("v1")));
        Await.until(
                "the claim's check", () -> show(claim, "insurer").body().contains("PASSED"), LIMIT);
        assertThat(show(claim, "insurer").json().at("/reserveFen").asLong()).isEqualTo(300_000);

        Answer above = insurer(claim + "/decision", agreement(300_001));
        assertThat(above.status()).isEqualTo(409);
        assertThat(above.json().at("/detail").asString()).contains("300000 fen");
        assertThat(above.json().at("/detailZh").asString()).contains("300000 分");
        assertThat(insurer(claim + "/decision", agreement(300_000)).body())
                .contains("\"status\":\"APPROVED\"");
        assertThat(insurer(claim + "/payment", payment("p1", 100_000)).status()).isEqualTo(200);
        assertThat(insurer(claim + "/payment", payment("p1", 100_000)).status()).isEqualTo(200);
        Answer paid = insurer(claim + "/payment", payment("p2", 200_000));
        assertThat(paid.json().at("/status").asString()).isEqualTo("PAID");
        assertThat(paid.json().at("/paidFen").asLong()).isEqualTo(300_000);
        assertThat(insurer(claim + "/payment", payment("p3", 1)).status()).isEqualTo(409);

        Answer shown = show(claim, "insurer");
        assertThat(shown.body()).contains("\"clock\":\"PAY\"").contains("\"state\":\"MET\"");
        assertThat(list("?state=PAID&activityId=" + ACTIVITY, "insurer")).contains(id);
        assertThat(list("?overdue=true", "insurer")).doesNotContain(id);
        assertThat(list("", "insurer-2")).doesNotContain(id);
        assertToldWithoutThePerson(id);
    }

    private static void assertToldWithoutThePerson(String id) {
        Await.until(
                "the payment on the topic",
                () ->
                        service.typesOf(Topics.INSURANCE_CLAIMS, id).stream()
                                        .filter("claim.paid.v1"::equals)
                                        .count()
                                == 2,
                LIMIT);
        service.read(
                Topics.INSURANCE_CLAIMS,
                e -> {
                    assertThat(e.data()).isInstanceOf(ClaimEvent.class);
                    assertThat(e.data().toString())
                            .doesNotContain("v1")
                            .doesNotContain("MEDICAL")
                            .doesNotContain("wet stone");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "association, , off-1, 200",
        "insurer, insurer, ins-1, 200",
        "insurer, insurer-2, ins-2, 404",
        "insurer, , ins-3, 404",
        "volunteer, , v7, 200",
        "volunteer, , v8, 404",
        "organizer, org-heron-lane, v9, 403",
        "analyst, , ana-1, 403"
    })
    void everyPartySeesTheOwnClaims(
            String role, @Nullable String organization, String person, int status) {
        service.send(registered(1, "v7", -900));
        Answer made = post("v7", null, "volunteer", CLAIMS, submission("act-7", "v7", 1_000), null);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String claim = made.header("Location");
        ActivityRosterSealed list = sealed(1, line("v1"));
        service.send(
                new ActivityRosterSealed(
                        1,
                        list.occurredAt(),
                        "act-7",
                        list.header(),
                        list.lineCount(),
                        list.sha256(),
                        list.lines()));
        Await.until(
                "whose policy answers",
                () ->
                        service.http()
                                .get(
                                        claim,
                                        "Authorization",
                                        service.bearer("off-1", null, "association"))
                                .body()
                                .contains("insurerId"),
                LIMIT);
        Answer shown =
                service.http()
                        .get(claim, "Authorization", service.bearer(person, organization, role));
        assertThat(shown.status()).isEqualTo(status);
        if (status != 200) {
            assertThat(shown.body()).doesNotContain("v7");
        }
    }

    @Test
    void nobodyClaimsForAnotherAndBadInputIsToldWhere() {
        Answer other = post("v8", null, "volunteer", CLAIMS, submission("act-7", "v7", 1), null);
        assertThat(other.status()).isEqualTo(403);
        Answer amount =
                post("off-1", null, "association", CLAIMS, submission("act-7", "v7", 0), null);
        assertThat(amount.status()).isEqualTo(400);
        assertThat(amount.body()).contains("/claimedFen");
        Answer state =
                service.http()
                        .get(
                                CLAIMS + "?state=LOST",
                                "Authorization",
                                service.bearer("off-1", null, "association"));
        assertThat(state.status()).isEqualTo(400);
    }

    private static String submission(String activityId, String volunteerId, long fen) {
        return """
               {"activityId":"%s","volunteerId":"%s","kind":"MEDICAL",
                "accidentAt":"2026-03-07T10:00:00+08:00","claimedFen":%d,
                "description":"Slipped on wet stone",
                "evidence":[{"kind":"INVOICE","documentRef":"doc-1","receivedOn":"2026-03-08"}]}
               """
                .formatted(activityId, volunteerId, fen);
    }

    private static String agreement(long fen) {
        return "{\"outcome\":\"APPROVE\",\"amountFen\":%d,\"reason\":\"As examined\"}"
                .formatted(fen);
    }

    private static String payment(String reference, long fen) {
        return "{\"reference\":\"%s\",\"amountFen\":%d,\"paidOn\":\"%s\"}"
                .formatted(reference, fen, SchemeCalendar.dateOf(Instant.now()));
    }

    private static Answer insurer(String path, String body) {
        return post("ins-1", "insurer", "insurer", path, body, null);
    }

    private static Answer show(String claim, String insurerId) {
        return service.http()
                .get(claim, "Authorization", service.bearer("ins-1", insurerId, "insurer"));
    }

    private static String list(String query, String insurerId) {
        return show(CLAIMS + query, insurerId).body();
    }

    private static Answer post(
            String person,
            @Nullable String organization,
            String role,
            String path,
            String body,
            @Nullable String key) {
        return service.http()
                .post(
                        path,
                        body,
                        "Authorization",
                        service.bearer(person, organization, role),
                        "Idempotency-Key",
                        key == null ? "key-" + ++keys : key);
    }
}

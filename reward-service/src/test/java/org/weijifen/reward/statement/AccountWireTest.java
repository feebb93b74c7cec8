package org.weijifen.reward.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weijifen.reward.Facts.days;
import static org.weijifen.reward.Facts.interval;
import static org.weijifen.reward.Facts.restored;
import static org.weijifen.reward.Facts.suppressed;
import static org.weijifen.reward.Facts.verified;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.activity.HoursVerified;
import org.weijifen.contracts.reward.TierReached;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.reward.Facts;
import org.weijifen.reward.RewardServiceApplication;
import org.weijifen.reward.wiring.RewardModule;
import org.weijifen.scheme.SchemeCalendar;
import org.weijifen.testkit.harness.Await;
import org.weijifen.testkit.harness.ServiceOnTheWire;
import org.weijifen.testkit.http.HttpCalls;
import org.weijifen.testkit.http.HttpCalls.Answer;
import tools.jackson.databind.JsonNode;

/** The real service over broker, database and HTTP; events come in any order and more than once. */
class AccountWireTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static ServiceOnTheWire service;
    private static HttpCalls http;

    @BeforeAll
    static void start() {
        service =
                ServiceOnTheWire.start(RewardServiceApplication.class, RewardModule.NAME, Map.of());
        http = service.http();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String officer() {
        return service.bearer("officer-1", null, "association");
    }

    private static Answer get(String path, String token) {
        return http.get("/api/v1/accounts/" + path, "Authorization", token);
    }

    private static JsonNode account(String volunteer) {
        Answer answer = get(volunteer, officer());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static void awaitMinutes(String volunteer, long credited, long suppressed) {
        Await.until(
                volunteer + " has " + credited + " and " + suppressed,
                () -> {
                    JsonNode account = account(volunteer);
                    return account.path("creditedMinutes").asLong() == credited
                            && account.path("suppressedMinutes").asLong() == suppressed;
                },
                LIMIT);
    }

    private static List<HoursVerified> of(String volunteer, List<HoursVerified> records) {
        return records.stream()
                .map(
                        r ->
                                Facts.verified(
                                        volunteer,
                                        r.recordId(),
                                        1,
                                        r.occurredAt(),
                                        r.firstVerifiedAt(),
                                        r.intervals()))
                .toList();
    }

    /** One's own, and the association's; for everybody else it does not exist. */
    @Test
    void theStatementOfSuppressedHoursIsForItsVolunteerAndPaged() {
        String volunteer = "vol-wire-shadow";
        List<HoursVerified> records = of(volunteer, days("s", "2025-01-06", 1_800));
        service.send(records);
        for (HoursVerified record : records) {
            service.send(suppressed(record, "san-shadow", 5, "2025-02-10T10:00"));
        }
        awaitMinutes(volunteer, 0, 1_800);
        String own = service.bearer(volunteer, null, "volunteer");
        Answer first = get(volunteer + "/suppressed-hours?limit=2", own);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().path("items")).hasSize(2);
        assertThat(first.json().at("/totals/creditedMinutesWithoutSanctions").asLong())
                .isEqualTo(1_800);
        assertThat(first.json().at("/sanctions/0/status").asString()).isEqualTo("PENDING");
        String next = String.valueOf(first.header("Link")).replaceAll("^<|>.*$", "");
        Answer second = http.get(next, "Authorization", officer());
        assertThat(second.json().path("items")).hasSize(1);
        assertThat(second.json().path("totals")).isEqualTo(first.json().path("totals"));
        String stranger = service.bearer("vol-stranger", null, "volunteer");
        assertThat(get(volunteer + "/suppressed-hours", stranger).status()).isEqualTo(404);
        String office = service.bearer("officer-2", null, "civilisation-office");
        assertThat(get(volunteer + "/suppressed-hours", office).status()).isEqualTo(404);
        assertThat(http.get("/api/v1/accounts/" + volunteer + "/suppressed-hours").status())
                .isEqualTo(401);
        assertThat(get("vol-nobody/suppressed-hours", officer()).json().path("items")).isEmpty();
    }

    @Test
    void hoursSuppressionAndReversalInAnyOrderAndTwice() {
        String volunteer = "vol-wire-1";
        int year = SchemeCalendar.dateOf(Instant.now()).getYear() - 1;
        List<HoursVerified> records = of(volunteer, days("w", year + "-01-05", 6_000));
        HoursVerified first = records.getFirst();
        Event suppression = suppressed(first, "san", 5, year + "-02-10T10:00");
        List<Event> facts = new ArrayList<>(records);
        facts.add(suppression);
        facts.addAll(List.copyOf(facts));
        Collections.shuffle(facts, new Random(4));
        service.send(facts);
        awaitMinutes(volunteer, 5_400, 600);
        JsonNode entries = get(volunteer + "/entries?from=" + year + "-01", officer()).json();
        assertThat(entries.path("items").toString()).contains("\"SUPPRESSED\"", "H4", "san");

        Event reversal = restored(first, "san", 6, year + "-03-10T10:00");
        service.send(List.of(reversal, suppression, reversal));
        awaitMinutes(volunteer, 6_000, 0);
        JsonNode account = account(volunteer);
        assertThat(account.path("tier").asInt()).isEqualTo(1);
        assertThat(account.path("creditedHours").asString()).isEqualTo("100.0");
        assertThat(account.path("years").toString())
                .contains("\"year\":" + year, "\"creditedMinutes\":6000");
        assertThat(account.has("exchangePoints")).isFalse();
        Await.until(
                "one star is published",
                () -> service.typesOf(Topics.REWARD_TIERS, volunteer).contains(TierReached.TYPE),
                LIMIT);
        String certificates = get(volunteer + "/certificates", officer()).json().toString();
        assertThat(certificates.split("\"VALID\"", -1)).hasSize(2);
        useTheHealthCheck(volunteer);
    }

    /** Granted in the last local year, hence valid today whatever today is. */
    private static void useTheHealthCheck(String volunteer) {
        JsonNode benefits = get(volunteer + "/benefits", officer()).json().path("items");
        assertThat(benefits).hasSize(2);
        String path =
                "/api/v1/accounts/"
                        + volunteer
                        + "/benefits/"
                        + benefits.get(0).path("benefitId").asString()
                        + "/use";
        String self = service.bearer(volunteer, null, "volunteer");
        assertThat(http.post(path, "{}", "Authorization", officer()).status()).isEqualTo(400);
        assertThat(use(path, self).status()).isEqualTo(403);
        Answer used = use(path, officer());
        assertThat(used.status()).as(used.body()).isEqualTo(200);
        assertThat(used.json().path("status").asString()).isEqualTo("USED");
        assertThat(use(path, officer()).body()).isEqualTo(used.body());
        Answer again =
                http.post(path, "{}", "Authorization", officer(), "Idempotency-Key", "another-key");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("type").asString()).endsWith("BENEFIT_USED");
    }

    private static Answer use(String path, String token) {
        return http.post(path, "{}", "Authorization", token, "Idempotency-Key", "the-key");
    }

    @Test
    void theVolunteerSeesTheirOwnAccountAndNobodyElse() {
        service.send(
                of(
                        "vol-wire-2",
                        List.of(
                                verified(
                                        "own",
                                        "2025-03-02T09:00",
                                        interval("2025-03-01T09:00", "2025-03-01T12:00")))));
        awaitMinutes("vol-wire-2", 180, 0);
        String self = service.bearer("vol-wire-2", null, "volunteer");
        String other = service.bearer("vol-wire-3", null, "volunteer");
        String organizer = service.bearer("vol-wire-2", "org-1", "organizer");
        assertThat(get("vol-wire-2", self).json().path("creditedMinutes").asLong()).isEqualTo(180);
        for (String path : List.of("", "/entries", "/benefits", "/certificates")) {
            assertThat(get("vol-wire-2" + path, self).status()).isEqualTo(200);
            for (String stranger : List.of(other, organizer)) {
                Answer answer = get("vol-wire-2" + path, stranger);
                assertThat(answer.status()).isEqualTo(404);
                assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            }
            assertThat(http.get("/api/v1/accounts/vol-wire-2" + path).status()).isEqualTo(401);
        }
        assertThat(get("vol-nobody-knows", officer()).json().path("creditedMinutes").asLong())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, vol%20x, 400",
        "GET, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, 400",
        "GET, vol-1/entries?from=2025-13, 400",
        "GET, vol-1/entries?to=yesterday, 400",
        "GET, vol-1/entries?limit=0, 400",
        "GET, vol-1/entries?limit=x, 400",
        "GET, vol-1/entries?cursor=%25, 400",
        "GET, vol-1/unknown, 404",
        "DELETE, vol-1, 405",
        "POST, vol-1/benefits/b-1/use, 404",
        "POST, vol-1/benefits/b%20/use, 400",
        "POST, vol%20x/benefits/b-1/use, 400"
    })
    void badRequestsGetProblems(String method, String path, int status) {
        Answer answer =
                http.call(
                        method,
                        "/api/v1/accounts/" + path,
                        method.equals("POST") ? "{}" : null,
                        "Authorization",
                        officer(),
                        "Idempotency-Key",
                        "bad-" + Integer.toHexString(path.hashCode()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void poisonIsParkedAndTheLineGoesOn() {
        var malformed =
                LogRecord.toSend(
                        Topics.ACTIVITY_HOURS,
                        "vol-wire-4",
                        "{\"revision\":".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        Map.of(
                                "ce_id", "p",
                                "ce_type", "hours.verified.v1",
                                "ce_time", "2026-01-01T00:00:00Z",
                                "ce_revision", "1"));
        assertThat(service.log().send(List.of(malformed))).containsExactly(true);
        service.send(
                of(
                        "vol-wire-4",
                        List.of(
                                verified(
                                        "after",
                                        "2025-03-02T09:00",
                                        interval("2025-03-01T09:00", "2025-03-01T09:59")))));
        awaitMinutes("vol-wire-4", 59, 0);
        assertThat(account("vol-wire-4").path("creditedHours").asString()).isEqualTo("0.9");
        Await.until("parked", () -> deadLetters() == 1, LIMIT);
    }

    private static int deadLetters() {
        String ops = service.bearer("ops-1", null, "ops");
        return http.get("/api/v1/ops/dead-letters", "Authorization", ops).json().size();
    }
}

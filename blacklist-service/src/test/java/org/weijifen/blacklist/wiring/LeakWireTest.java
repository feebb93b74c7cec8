package org.weijifen.blacklist.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.weijifen.blacklist.person.PersonAggregate;
import org.weijifen.blacklist.publication.GeneratedPersons;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.registry.OrganizationKind;
import org.weijifen.contracts.registry.OrganizationRegistered;
import org.weijifen.contracts.registry.VolunteerRegistered;
import org.weijifen.contracts.registry.VolunteerStanding;
import org.weijifen.contracts.registry.VolunteerStatus;
import org.weijifen.platform.service.ServiceFrame;
import org.weijifen.scheme.SchemeCalendar;
import org.weijifen.testkit.harness.Await;
import org.weijifen.testkit.harness.ServiceOnTheWire;
import org.weijifen.testkit.http.HttpCalls;
import org.weijifen.testkit.http.HttpCalls.Answer;

/**
 * Nothing personal ever leaves through the public list (domain.md V8, trap 14): whatever people
 * write into cases, whomever the cases are against, and in every form that the list has.
 */
class LeakWireTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Random RANDOM = new Random(20260310);
    private static final String LIST = "/api/v1/public/blacklist";
    private static final String ID = GeneratedPersons.id(RANDOM);
    private static final String OTHER_ID = GeneratedPersons.id(RANDOM);
    private static final String MOBILE = GeneratedPersons.mobile(RANDOM);
    private static final String NAME = GeneratedPersons.name(RANDOM);

    /** Shown masked, and the only one of the persons that is shown. */
    private static final String ADULT = "q-vol-of-age-w";

    private static final List<String> HIDDEN = List.of("vol-is-minor", "vol-was-minor", "vol-new");

    /** Reported as an organisation before the registry told of the person. */
    private static final String MISNAMED = "vol-misnamed";

    /** What must stand nowhere, blanks and hyphens left out. */
    private static final List<String> SECRETS = new ArrayList<>();

    private static ServiceOnTheWire service;
    private static HttpCalls http;

    @BeforeAll
    static void start() {
        service = ServiceOnTheWire.start(MaskingApplication.class, BlacklistModule.NAME, Map.of());
        http = service.http();
        SECRETS.addAll(List.of(ID, OTHER_ID, MOBILE, NAME, ADULT, MISNAMED));
        SECRETS.addAll(HIDDEN);
        feed();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void noFormOfTheListHoldsAnythingPersonal() throws Exception {
        List<Answer> answers = new ArrayList<>(pages());
        answers.add(http.get(LIST + "?limit=200"));
        answers.add(http.get(LIST + "/snapshot", "Accept", "application/json"));
        answers.add(http.get(LIST + "/snapshot"));
        answers.add(http.get(LIST + "/export"));
        answers.add(http.get("/api/v1/public/blacklist-keys"));
        answers.forEach(answer -> assertThat(answer.status()).isEqualTo(200));
        answers.add(http.get(LIST + "?cursor=" + ID));
        answers.add(http.get(LIST + "?limit=" + MOBILE));
        answers.add(http.get(LIST + "/snapshot", "Accept", "text/" + ID));
        answers.add(http.get(LIST + "/export", "Accept", "image/png"));
        answers.add(http.get(LIST, "If-None-Match", "\"" + ID + "\""));
        for (Answer answer : answers) {
            assertNothingPersonal(answer.body());
            answer.headers().forEach((name, values) -> assertNothingPersonal(values.toString()));
        }
        assertNothingPersonal(signed().getPayload().toString());
        for (Answer page : pages()) {
            String link = page.header("Link");
            if (link != null) {
                String cursor = link.replaceAll(".*cursor=([^&>]*).*", "$1");
                assertNothingPersonal(
                        new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void whatTheLawWantsShownIsShown() throws Exception {
        String list = http.get(LIST + "?limit=200").body();
        assertThat(list).contains("Heron Team", "q****w", "****");
        assertThat(list).contains("org-leak-named", "\"objection\":true");
        assertThat(http.get(LIST + "?limit=200").json().path("items")).hasSize(6);
        assertThat(signed().getPayload().toString()).contains("Heron Team", "q****w");
        assertThat(http.get(LIST + "/export").body())
                .startsWith("\uFEFFschemeId,gusu-2019,validUntil,")
                .contains("'=cmd")
                .contains("Heron Team", "q****w");
    }

    @Test
    void theSnapshotVerifiesByThePublishedKeysAndEveryFormAnswers304() throws Exception {
        var keys = JWKSet.parse(http.get("/api/v1/public/blacklist-keys").body());
        JWSObject jws = signed();
        var key = keys.getKeyByKeyId(jws.getHeader().getKeyID()).toRSAKey();
        assertThat(jws.verify(new RSASSAVerifier(key))).isTrue();
        assertThat(jws.getHeader().getType().getType()).isEqualTo("blacklist+jws");
        Map<String, Object> said = jws.getPayload().toJSONObject();
        assertThat(said).containsKeys("schemeId", "generatedAt", "validUntil", "entries");
        Instant made = Instant.parse(String.valueOf(said.get("generatedAt")));
        assertThat(Instant.parse(String.valueOf(said.get("validUntil"))))
                .isAfter(made)
                .isBefore(made.plus(Duration.ofHours(24)).plusMillis(1));
        for (String form : List.of("?limit=2", "/snapshot", "/export")) {
            Answer first = http.get(LIST + form);
            assertThat(first.header("Cache-Control")).contains("max-age=", "public");
            assertThat(first.header("Last-Modified")).isNull();
            String tag = String.valueOf(first.header("ETag"));
            Answer again = http.get(LIST + form, "If-None-Match", tag);
            assertThat(again.status()).as(form).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
        String jose = String.valueOf(http.get(LIST + "/snapshot").header("ETag"));
        assertThat(
                        http.get(
                                        LIST + "/snapshot",
                                        "Accept",
                                        "application/json",
                                        "If-None-Match",
                                        jose)
                                .status())
                .as("another form is another thing")
                .isEqualTo(200);
    }

    @Test
    void theAnalystsTopicSaysNothingOfPersons() {
        List<String> said = new ArrayList<>();
        service.read(Topics.BLACKLIST_CASES, event -> said.add(event.data().toString()));
        assertThat(said).hasSizeGreaterThan(5);
        // An id that nobody knew to be a person's when it was reported is told as it was given.
        said.stream()
                .filter(s -> !s.contains(MISNAMED))
                .forEach(LeakWireTest::assertNothingPersonal);
    }

    @Test
    void aKnownPersonIsNoOrganisation() {
        Answer refused = report("ORGANIZATION", ADULT, "Somebody", "misnamed-again");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("OTHER_KIND");
    }

    private static void feed() {

        service.send(
                List.of(
                        body("org-leak-heron", "Heron Team"),
                        body("org-leak-id", "社区 " + spaced(ID) + " 队"),
                        body("org-leak-phone", "Call +86-" + MOBILE),
                        body("org-leak-formula", "=cmd|'/c calc'!A1"),
                        body("org-leak-named", "Team of " + OTHER_ID.toLowerCase(Locale.ROOT)),
                        person(ADULT, null),
                        person("vol-is-minor", LocalDate.of(2199, 1, 1)),
                        person("vol-was-minor", LocalDate.of(2025, 1, 2))));
        var runtime = service.context().getBean(ServiceFrame.class).runtime();
        Await.until(
                "everybody is known",
                () ->
                        runtime.load(
                                                new PersonAggregate(),
                                                List.of(ADULT, "vol-is-minor", "vol-was-minor"))
                                        .size()
                                == 3,
                LIMIT);
        for (String team : List.of("heron", "id", "phone", "formula", "named")) {
            publish("ORGANIZATION", "org-leak-" + team);
        }
        publish("ORGANIZATION", MISNAMED);
        List<String> persons = new ArrayList<>(HIDDEN);
        persons.add(ADULT);
        for (String person : persons) {
            publish("VOLUNTEER", person);
        }
        service.send(person(MISNAMED, null));
        Await.until(
                "it turns out that a body is a person",
                () -> !runtime.load(new PersonAggregate(), List.of(MISNAMED)).isEmpty(),
                LIMIT);
        Await.until(
                "names have arrived",
                () -> http.get(LIST + "?limit=200").body().contains("Heron Team"),
                LIMIT);
    }

    /** A case from the report to an open appeal, every free text full of what must not leave. */
    private static void publish(String kind, String id) {
        String words = String.join(" ", NAME, ID, spaced(ID), MOBILE, OTHER_ID, ADULT);
        Answer reported = report(kind, id, words, "leak-" + id);
        String caseId = reported.json().path("caseId").asString();
        String reason = "{\"reason\":\"%s\"}".formatted(words);
        step(caseId, "investigation", reason, "officer-lin", "association");
        step(
                caseId,
                "notice",
                """
                {"reason":"%s","severity":"SERIOUS","effect":"%s","legalBasis":"%s","documentReference":"%s"}"""
                        .formatted(words, words, words, words),
                "officer-lin",
                "association");
        step(
                caseId,
                "defence",
                "{\"statement\":\"%s\",\"waives\":true,\"documentReference\":\"w\"}"
                        .formatted(words),
                "officer-lin",
                "association");
        LocalDate today = SchemeCalendar.dateOf(Instant.now());
        Answer decided =
                step(
                        caseId,
                        "decision",
                        """
                        {"reason":"%s","outcome":"SANCTION","severity":"GENERAL","legalBasis":"%s","documentReference":"%s","effectiveAt":"%s","publish":{"from":"%s","until":"%s","basis":"%s"}}"""
                                .formatted(
                                        words,
                                        words,
                                        words,
                                        "2098-01-01T08:00+08:00",
                                        today,
                                        today.plusMonths(6),
                                        words),
                        "officer-qiao",
                        "civilisation-office");
        if (kind.equals("VOLUNTEER")) {
            SECRETS.add(decided.json().path("sanctionId").asString());
            SECRETS.add(caseId);
        }
        step(caseId, "objection", reason, "officer-lin", "association");
        step(caseId, "appeal", reason, "officer-lin", "association");
    }

    private static Answer report(String kind, String id, String words, String key) {
        return http.post(
                "/api/v1/violation-reports",
                """
                {"subject":{"kind":"%s","id":"%s"},"violationClass":"FRAUD","occurredOn":"2025-01-01","description":"%s"}"""
                        .formatted(kind, id, words),
                "Authorization",
                service.bearer("vol-reporter", null, "volunteer"),
                "Idempotency-Key",
                key);
    }

    private static Answer step(
            String caseId, String step, String body, String person, String role) {
        Answer answer =
                http.post(
                        "/api/v1/cases/" + caseId + "/" + step,
                        body,
                        "Authorization",
                        service.bearer(person, null, role),
                        "Idempotency-Key",
                        "leak-" + caseId + step);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static List<Answer> pages() {
        List<Answer> pages = new ArrayList<>();
        String next = LIST + "?limit=1";
        while (next != null) {
            Answer page = http.get(next);
            assertThat(page.status()).isEqualTo(200);
            pages.add(page);
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        return pages;
    }

    private static JWSObject signed() throws ParseException {
        return JWSObject.parse(http.get(LIST + "/snapshot", "Accept", "application/jose").body());
    }

    private static void assertNothingPersonal(String text) {
        String plain = text.replaceAll("[\\s\\u3000·-]", "").toLowerCase(Locale.ROOT);
        for (String secret : SECRETS) {
            String sought = secret.replace("-", "").toLowerCase(Locale.ROOT);
            assertThat(plain.contains(sought)).as("%s in %s", secret, text).isFalse();
        }
    }

    private static String spaced(String number) {
        return number.substring(0, 6) + " " + number.substring(6, 14) + " " + number.substring(14);
    }

    private static Event body(String id, String name) {
        return new OrganizationRegistered(
                1,
                Instant.now(),
                id,
                name,
                OrganizationKind.VOLUNTEER_ORGANIZATION,
                4,
                "990001",
                null);
    }

    private static Event person(String id, @Nullable LocalDate turns18On) {
        var standing =
                new VolunteerStanding(
                        VolunteerStatus.ACTIVE,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        turns18On,
                        null,
                        null);
        return new VolunteerRegistered(1, Instant.parse("2024-01-01T00:00:00Z"), id, standing);
    }
}

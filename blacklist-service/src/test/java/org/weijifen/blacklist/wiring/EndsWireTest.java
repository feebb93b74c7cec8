package org.weijifen.blacklist.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.weijifen.blacklist.BlacklistServiceApplication;
import org.weijifen.platform.time.SettableClocks;
import org.weijifen.scheme.SchemeCalendar;
import org.weijifen.testkit.harness.ServiceOnTheWire;
import org.weijifen.testkit.http.HttpCalls;
import org.weijifen.testkit.http.HttpCalls.Answer;

/** Every form of the public list over HTTP around the end of a publication, by a settable clock. */
class EndsWireTest {
    private static final String LIST = "/api/v1/public/blacklist";
    private static final LocalDate FROM = LocalDate.of(2030, 3, 1);
    private static final LocalDate UNTIL = LocalDate.of(2030, 9, 1);
    private static ServiceOnTheWire service;
    private static HttpCalls http;

    @BeforeAll
    static void start() {
        service =
                ServiceOnTheWire.start(
                        BlacklistServiceApplication.class,
                        BlacklistModule.NAME,
                        Map.of(
                                "spring.profiles.active",
                                "rehearsal",
                                "weijifen.rehearsal.secret",
                                "a-secret-for-rehearsals",
                                "weijifen.rehearsal.now",
                                SchemeCalendar.startOf(FROM).toString()));
        http = service.http();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void everyFormEndsWithTheClockAndNoCopyPretendsOtherwise() throws Exception {
        String unit = "unit-ends-kiln";
        publish(unit);
        SettableClocks clocks = service.context().getBean(SettableClocks.class);
        Instant end = SchemeCalendar.startOf(UNTIL);
        clocks.set(end.minusSeconds(9));
        List<String> forms = List.of("", "/snapshot", "/export");
        for (String form : forms) {
            Answer shown = http.get(LIST + form, "Accept", "*/*");
            assertThat(text(shown)).as(form).contains(unit);
            assertThat(shown.header("Cache-Control")).isEqualTo("max-age=9, public");
        }
        assertThat(text(http.get(LIST + "/snapshot"))).contains("\"validUntil\":\"" + end + '"');
        assertThat(http.get(LIST + "/export").body()).contains("validUntil," + end);
        List<String> tags =
                forms.stream().map(f -> String.valueOf(http.get(LIST + f).header("ETag"))).toList();
        clocks.set(end);
        for (int i = 0; i < forms.size(); i++) {
            Answer gone = http.get(LIST + forms.get(i), "If-None-Match", tags.get(i));
            assertThat(gone.status()).as("the old copy holds no more").isEqualTo(200);
            assertThat(text(gone)).as(forms.get(i)).doesNotContain(unit);
            assertThat(gone.header("Cache-Control")).isEqualTo("max-age=60, public");
        }
    }

    private static String text(Answer answer) throws Exception {
        boolean signed = "application/jose".equals(answer.header("Content-Type"));
        return signed ? JWSObject.parse(answer.body()).getPayload().toString() : answer.body();
    }

    private static void publish(String unit) {
        String caseId =
                post(
                                "violation-reports",
                                """
                                {"subject":{"kind":"UNIT","id":"%s"},"violationClass":"FRAUD","occurredOn":"2030-01-01","description":"d"}"""
                                        .formatted(unit),
                                "vol-reporter",
                                "volunteer")
                        .json()
                        .path("caseId")
                        .asString();
        String reason = "{\"reason\":\"r\"}";
        post("cases/" + caseId + "/investigation", reason, "officer-lin", "association");
        post(
                "cases/" + caseId + "/notice",
                """
                {"reason":"r","severity":"GENERAL","effect":"e","legalBasis":"l","documentReference":"n"}""",
                "officer-lin",
                "association");
        post(
                "cases/" + caseId + "/defence",
                "{\"statement\":\"s\",\"waives\":true,\"documentReference\":\"w\"}",
                "officer-lin",
                "association");
        post(
                "cases/" + caseId + "/decision",
                """
                {"reason":"r","outcome":"SANCTION","severity":"GENERAL","legalBasis":"l","documentReference":"d","effectiveAt":"2030-03-02T00:00+08:00","publish":{"from":"%s","until":"%s","basis":"b"}}"""
                        .formatted(FROM, UNTIL),
                "officer-qiao",
                "civilisation-office");
    }

    private static Answer post(String path, String body, String person, String role) {
        Answer answer =
                http.post(
                        "/api/v1/" + path,
                        body,
                        "Authorization",
                        service.bearer(person, null, role),
                        "Idempotency-Key",
                        "ends-" + path);
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
        return answer;
    }
}

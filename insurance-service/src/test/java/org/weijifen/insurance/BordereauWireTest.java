package org.weijifen.insurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weijifen.insurance.wiring.Facts.ACTIVITY;
import static org.weijifen.insurance.wiring.Facts.filed;
import static org.weijifen.insurance.wiring.Facts.left;
import static org.weijifen.insurance.wiring.Facts.line;
import static org.weijifen.insurance.wiring.Facts.registered;
import static org.weijifen.insurance.wiring.Facts.sealed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weijifen.bordereau.Bundle;
import org.weijifen.bordereau.Head;
import org.weijifen.bordereau.PublishedKeys;
import org.weijifen.bordereau.RowsCsv;
import org.weijifen.bordereau.Verification;
import org.weijifen.insurance.bordereau.TestKeys;
import org.weijifen.insurance.wiring.InsuranceModule;
import org.weijifen.testkit.harness.Await;
import org.weijifen.testkit.harness.ServiceOnTheWire;
import org.weijifen.testkit.http.HttpCalls;
import org.weijifen.testkit.http.HttpCalls.Answer;

/** From facts on a real broker to the file that the insurer verifies. */
class BordereauWireTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String PATH = "/api/v1/covers/" + ACTIVITY + "/bordereau";
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static ServiceOnTheWire service;
    private static HttpCalls http;

    @BeforeAll
    static void start() {
        service =
                ServiceOnTheWire.start(
                        InsuranceServiceApplication.class,
                        InsuranceModule.NAME,
                        Map.of("weijifen.insurance.signing-key-file", TestKeys.file()));
        http = service.http();
        service.send(registered(1, "v1", -900), registered(1, "v2", -900));
        service.send(filed(1, line("v1"), line("v2")));
        // The seal must find both insured: topics are taken in any order.
        Await.until("cover of both", () -> cover().split("\"ISSUED\"", -1).length == 3, LIMIT);
        service.send(sealed(2, line("v1"), line("v2")));
        Await.until("the seal", () -> get("*/*").status() == 200, LIMIT);
        service.send(left(2, "v2", -900, -5));
        Await.until("the endorsement", () -> get("*/*").body().contains("ENDED"), LIMIT);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void theBundleVerifiesByThePublishedKeysAndNoByteOfItMayChange() {
        Answer keys = http.get("/api/v1/public/insurance-keys");
        assertThat(keys.status()).isEqualTo(200);
        assertThat(keys.header("Cache-Control")).contains("public").contains("max-age");
        PublishedKeys published = PublishedKeys.parse(keys.body());
        byte[] file = get("application/json").body().getBytes(StandardCharsets.UTF_8);
        assertThat(Verification.of(file, published).firstFault()).isEmpty();
        assertThat(Verification.of(file, published).entries()).hasSize(2);
        Head head = Verification.of(file, published).head();
        assertThat(head.audience()).isEqualTo("insurer");
        assertThat(head.entry()).isEqualTo(1);
        file[file.length / 2] ^= 1;
        assertThat(Verification.of(file, published).holds()).isFalse();
    }

    @Test
    void theCsvSaysHowEverybodyStandsNow() {
        Answer answer = get("*/*");
        assertThat(answer.header("Content-Type")).startsWith("text/csv");
        assertThat(answer.header("Content-Disposition")).contains("bordereau-" + ACTIVITY + ".csv");
        byte[] bundle = get("application/json").body().getBytes(StandardCharsets.UTF_8);
        assertThat(RowsCsv.parse(answer.body()))
                .containsExactlyElementsOf(Bundle.parse(bundle).standing().values());
        String tag = answer.header("ETag");
        assertThat(http.get(PATH, "Authorization", insurer(), "If-None-Match", tag).status())
                .isEqualTo(304);
        assertThat(get("application/json").header("ETag")).isNotEqualTo(tag);
    }

    /** A bundle that a cache kept would bring a head that nobody believes any more. */
    @Test
    void aKeptBundleIsNotTakenForTheNewest() {
        String tag = get("application/json").header("ETag");
        Answer again =
                http.get(
                        PATH,
                        "Authorization",
                        insurer(),
                        "Accept",
                        "application/json",
                        "If-None-Match",
                        tag);
        assertThat(again.status()).isEqualTo(200);
    }

    @Test
    void theWorkbookIsOne() {
        Answer answer = get(XLSX);
        assertThat(answer.header("Content-Type")).isEqualTo(XLSX);
        assertThat(answer.body()).startsWith("PK");
    }

    @ParameterizedTest
    @CsvSource({
        "insurer, other, 404",
        "insurer, , 404",
        "association, , 200",
        "organizer, org-heron-lane, 403",
        "volunteer, , 403",
        "analyst, , 403"
    })
    void onlyTheInsurerAndTheAssociationGetIt(String role, String organization, int status) {
        Answer answer = http.get(PATH, "Authorization", service.bearer("p", organization, role));
        assertThat(answer.status()).isEqualTo(status);
        if (status != 200) {
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        }
    }

    @Test
    void whatIsNotThereOrNotOfferedIsSaidInAProblem() {
        assertThat(http.get(PATH).status()).isEqualTo(401);
        Answer unknown = http.get("/api/v1/covers/act-x/bordereau", "Authorization", insurer());
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().at("/detail").asString()).contains("cut-off");
        assertThat(get("image/png").status()).isEqualTo(406);
        assertThat(get("rubbish").status()).isEqualTo(406);
        assertThat(get("text/csv;q=0").status()).isEqualTo(406);
        assertThat(get("application/json;q=0.9, text/csv;q=0.1").header("Content-Type"))
                .startsWith("application/json");
    }

    @Test
    void withoutAKeyTheServiceDoesNotStart() {
        assertThatThrownBy(
                        () ->
                                ServiceOnTheWire.start(
                                        InsuranceServiceApplication.class,
                                        InsuranceModule.NAME,
                                        Map.of()))
                .hasStackTraceContaining("weijifen.insurance.signing-key-file is not set");
    }

    private static Answer get(String accept) {
        return http.get(PATH, "Authorization", insurer(), "Accept", accept);
    }

    private static String cover() {
        return http.get("/api/v1/covers/" + ACTIVITY, "Authorization", insurer()).body();
    }

    private static String insurer() {
        return service.bearer("clerk", "insurer", "insurer");
    }
}

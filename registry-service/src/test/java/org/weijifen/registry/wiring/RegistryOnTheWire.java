package org.weijifen.registry.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weijifen.registry.RegistryServiceApplication;
import org.weijifen.registry.identity.SyntheticNumbers;
import org.weijifen.testkit.harness.Await;
import org.weijifen.testkit.harness.ServiceOnTheWire;
import org.weijifen.testkit.http.HttpCalls;
import org.weijifen.testkit.http.HttpCalls.Answer;

/** registry-service on a real broker and database, and how tests call it over real HTTP. */
final class RegistryOnTheWire implements AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final ServiceOnTheWire service =
            ServiceOnTheWire.start(
                    RegistryServiceApplication.class,
                    RegistryModule.NAME,
                    Map.of("weijifen.registry.master-key", "A".repeat(43) + "="));
    private int lastKey;

    ServiceOnTheWire service() {
        return service;
    }

    HttpCalls http() {
        return service.http();
    }

    String freshKey() {
        return "k" + ++lastKey;
    }

    /** Registers a body; answers its id. */
    String organization(String name) {
        return created(post("/organizations", organizationBody(name), officer()))
                .json()
                .path("organizationId")
                .asString();
    }

    /** Registers a volunteer of this number; answers the id. */
    String volunteer(int sequence) {
        return created(post("/volunteers", volunteerBody(sequence), officer()))
                .json()
                .path("volunteerId")
                .asString();
    }

    void awaitStatus(String id, String status) {
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

    static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:weijifen:problem:" + code);
    }

    static Answer created(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    Answer post(String path, String body, String... headers) {
        return http().post("/api/v1" + path, body, with(headers, "Idempotency-Key", freshKey()));
    }

    Answer get(String path, String... headers) {
        return http().get("/api/v1" + path, headers);
    }

    String[] officer() {
        return token("officer-1", null, "association");
    }

    String[] token(String person, @Nullable String org, String role) {
        return new String[] {"Authorization", service.bearer(person, org, role)};
    }

    static String[] with(String[] headers, String name, String value) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add(name);
        all.add(value);
        return all.toArray(String[]::new);
    }

    static String number(int sequence) {
        return SyntheticNumbers.residentId(LocalDate.of(1980, 5, 6), sequence);
    }

    static String volunteerBody(int sequence) {
        return """
        {"identity":{"type":"RESIDENT_ID","number":"%s"},"name":"测试甲","phone":"051255501000",
         "divisionCode":"320508018","floatingPopulation":{"from":"2020-01-01"},
         "consents":{"processing":true,"insurer":true}}"""
                .formatted(number(sequence));
    }

    static String organizationBody(String name) {
        return """
        {"name":"%s","kind":"VOLUNTEER_ORGANIZATION","level":4,"divisionCode":"320508018"}"""
                .formatted(name);
    }

    @Override
    public void close() {
        service.close();
    }
}

package org.weijifen.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weijifen.testkit.http.HttpCalls;
import org.weijifen.testkit.http.HttpCalls.Answer;

/** Where requests go, and who may send them. */
class GatewayRoutesTest extends GatewayHarness {

    @ParameterizedTest
    @CsvSource({
        "/organizations/o1, registry",
        "/volunteers, registry",
        "/activities/a1/roster, activity",
        "/service-records, activity",
        "/accounts/v1/entries, reward",
        "/covers/a1, insurance",
        "/exposures/double-cover?from=2026-03-07&to=2026-03-08, insurance",
        "/violation-reports, blacklist",
        "/cases/c1, blacklist",
        "/sanctions/s1, blacklist",
        "/public/blacklist, blacklist",
        "/public/blacklist/snapshot, blacklist",
        "/public/blacklist/export, blacklist",
        "/public/blacklist-keys, blacklist",
        "/civilised-unit-eligibility/2026, blacklist",
        "/accounts/v1/suppressed-hours, reward",
    })
    void pathsGoToTheirService(String path, String service) {
        assertThat(get("/api/v1" + path).status()).isEqualTo(200);
        StubService stub =
                switch (service) {
                    case "registry" -> REGISTRY;
                    case "activity" -> ACTIVITY;
                    case "reward" -> REWARD;
                    case "insurance" -> INSURANCE;
                    default -> BLACKLIST;
                };
        assertThat(stub.seen()).hasSize(1);
        assertThat(stub.seen().getFirst().uri()).isEqualTo("/api/v1" + path);
    }

    @Test
    void requestsPassUntouched() {
        REGISTRY.behave(exchange -> StubService.reply(exchange, 201, "{\"id\":\"姑苏\"}"));
        Answer answer =
                HTTP.post(
                        "/api/v1/volunteers/%E5%A7%91?q=a%20b&c=%2F",
                        "{\"name\":\"姑\"}", "Authorization", TOKEN, "Idempotency-Key", "k1");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"id\":\"姑苏\"}");
        StubService.Seen seen = REGISTRY.seen().getFirst();
        assertThat(seen.uri()).isEqualTo("/api/v1/volunteers/%E5%A7%91?q=a%20b&c=%2F");
        assertThat(seen.body()).isEqualTo("{\"name\":\"姑\"}");
        assertThat(seen.headers().getFirst("Idempotency-Key")).isEqualTo("k1");
        assertThat(seen.headers().getFirst("Authorization")).isEqualTo(TOKEN);
    }

    /** Caches ask with the tag that they were given, through the door and without a token. */
    @Test
    void conditionalRequestsAreAnsweredWithoutABody() {
        BLACKLIST.behave(
                exchange -> {
                    exchange.getResponseHeaders().set("ETag", "W/\"list-7\"");
                    exchange.getResponseHeaders().set("Cache-Control", "max-age=9, public");
                    String known = exchange.getRequestHeaders().getFirst("If-None-Match");
                    boolean same = "W/\"list-7\"".equals(known);
                    StubService.reply(exchange, same ? 304 : 200, same ? "" : "{}");
                });
        String path = "/api/v1/public/blacklist/snapshot";
        assertThat(HTTP.get(path).status()).isEqualTo(200);
        Answer same = HTTP.get(path, "If-None-Match", "W/\"list-7\"", "Accept", "application/jose");
        assertThat(same.status()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(same.header("ETag")).isEqualTo("W/\"list-7\"");
        assertThat(same.header("Cache-Control")).isEqualTo("max-age=9, public");
        assertThat(BLACKLIST.seen().getLast().headers().getFirst("Accept"))
                .isEqualTo("application/jose");
    }

    @Test
    void problemsOfTheServicesPassUntouched() {
        REGISTRY.behave(exchange -> StubService.reply(exchange, 409, "{\"type\":\"theirs\"}"));
        Answer answer = get("/api/v1/volunteers/v1");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo("{\"type\":\"theirs\"}");
    }

    @Test
    void tokensAreCheckedAtTheDoor() {
        assertProblem(HTTP.get("/api/v1/volunteers/v1"), 401, "UNAUTHORIZED");
        assertProblem(
                HTTP.get(
                        "/api/v1/volunteers/v1",
                        "Authorization",
                        "Bearer " + AUTHORITY.forged("v1")),
                401,
                "UNAUTHORIZED");
        assertThat(REGISTRY.seen()).isEmpty();
    }

    @Test
    void unknownAddressesAreProblems() {
        assertProblem(get("/api/v1/unknown"), 404, "NOT_FOUND");
        assertProblem(HTTP.get("/"), 404, "NOT_FOUND");
        assertProblem(HTTP.get("/actuator/gateway"), 404, "NOT_FOUND");
        assertProblem(get("/rehearsal/clock"), 404, "NOT_FOUND");
        assertProblem(HTTP.get("/quickstart/clock"), 404, "NOT_FOUND");
        assertProblem(HTTP.post("/oauth2/token", "{}"), 404, "NOT_FOUND");
        assertProblem(get("/api/v1/public/..%2Fvolunteers"), 400, "BAD_REQUEST");
    }

    @Test
    void underRehearsalItsConveniencesAreRouted() {
        try (var stub = new StubService();
                var gateway =
                        start(
                                "--spring.profiles.active=rehearsal",
                                "--weijifen.routes.rehearsal=" + stub.address());
                var caller = new HttpCalls(address(gateway))) {
            var form =
                    HttpRequest.newBuilder(URI.create(address(gateway) + "/oauth2/token"))
                            .timeout(Duration.ofSeconds(10))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Authorization", "Basic b3BzOnNlY3JldA==")
                            .POST(BodyPublishers.ofString("grant_type=client_credentials&x=a%20b"));
            assertThat(caller.send(form.build()).status()).isEqualTo(200);
            assertThat(stub.seen().getFirst().body())
                    .isEqualTo("grant_type=client_credentials&x=a%20b");
            assertThat(stub.seen().getFirst().headers().getFirst("Authorization"))
                    .startsWith("Basic");
            assertThat(caller.get("/quickstart/idle").status()).isEqualTo(200);
            assertProblem(caller.get("/rehearsal/clock"), 404, "NOT_FOUND");
        }
    }

    @Test
    void withoutTheAuthoritysKeysTheAnswerIs503() throws IOException {
        int closedPort;
        try (var reserved = new ServerSocket(0)) {
            closedPort = reserved.getLocalPort();
        }
        String keys = "http://127.0.0.1:" + closedPort + "/jwks";
        var environment = GatewayApplication.builder();
        try (var gateway =
                        environment.run(
                                "--server.port=0",
                                "--server.address=127.0.0.1",
                                "--management.server.port=-1",
                                "--weijifen.security.jwk-set-uri=" + keys);
                var caller = new HttpCalls(address(gateway))) {
            Answer answer = caller.get("/api/v1/volunteers/v1", "Authorization", TOKEN);
            assertProblem(answer, 503, "UNAVAILABLE");
            assertThat(answer.header("Retry-After")).isNotNull();
        }
    }
}

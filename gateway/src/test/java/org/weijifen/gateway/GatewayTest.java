package org.weijifen.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.weijifen.testkit.http.HttpCalls;
import org.weijifen.testkit.http.HttpCalls.Answer;
import org.weijifen.testkit.http.TokenAuthority;

/** The one door over real sockets: routes, tokens, limits, breaker, headers, its own problems. */
class GatewayTest {
    private static final TokenAuthority AUTHORITY = new TokenAuthority();
    private static final StubService REGISTRY = new StubService();
    private static final StubService ACTIVITY = new StubService();
    private static final StubService REWARD = new StubService();
    private static final StubService INSURANCE = new StubService();
    private static final StubService BLACKLIST = new StubService();
    private static ConfigurableApplicationContext context;
    private static HttpCalls http;
    private static String base;
    private static String token;

    static ConfigurableApplicationContext start(String... more) {
        List<String> args = new ArrayList<>(List.of(more));
        AUTHORITY.properties().forEach((name, value) -> args.add("--" + name + "=" + value));
        args.add("--server.port=0");
        args.add("--server.address=127.0.0.1");
        args.add("--management.server.port=-1");
        args.add("--spring.main.banner-mode=off");
        args.add("--weijifen.routes.registry=" + REGISTRY.address());
        args.add("--weijifen.routes.activity=" + ACTIVITY.address());
        args.add("--weijifen.routes.insurance=" + INSURANCE.address());
        args.add("--weijifen.routes.blacklist=" + BLACKLIST.address());
        if (args.stream().noneMatch(arg -> arg.startsWith("--weijifen.routes.reward"))) {
            args.add("--weijifen.routes.reward=" + REWARD.address());
        }
        return GatewayApplication.builder().run(args.toArray(String[]::new));
    }

    static String address(ConfigurableApplicationContext gateway) {
        return "http://127.0.0.1:"
                + ((WebServerApplicationContext) gateway).getWebServer().getPort();
    }

    @BeforeAll
    static void startAll() {
        context =
                start(
                        "--weijifen.gateway.time-limits.insurance=300ms",
                        "--weijifen.gateway.public-requests-per-minute=5",
                        "--weijifen.web.max-body-bytes=10000");
        base = address(context);
        http = new HttpCalls(base);
        token = "Bearer " + AUTHORITY.token("v1", null, "recorder");
    }

    @AfterAll
    static void stopAll() {
        http.close();
        context.close();
        List.of(REGISTRY, ACTIVITY, REWARD, INSURANCE, BLACKLIST).forEach(StubService::close);
        AUTHORITY.close();
    }

    @BeforeEach
    void allWell() {
        for (StubService stub : List.of(REGISTRY, ACTIVITY, REWARD, INSURANCE, BLACKLIST)) {
            stub.behave(exchange -> StubService.reply(exchange, 200, "{}"));
        }
    }

    private static Answer get(String path, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Authorization";
        all[1] = token;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return http.get(path, all);
    }

    static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:weijifen:problem:" + code);
        assertThat(answer.json().path("detailZh").asString()).isNotEmpty();
        assertThat(answer.body()).doesNotContain("Exception", "org.weijifen", "127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({
        "/organizations/o1, registry", "/volunteers, registry", "/activities/a1/roster, activity",
        "/service-records, activity", "/accounts/v1/entries, reward", "/covers/a1, insurance",
        "/violation-reports, blacklist", "/cases/c1, blacklist", "/sanctions/s1, blacklist",
        "/public/blacklist, blacklist",
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
                http.post(
                        "/api/v1/volunteers/%E5%A7%91?q=a%20b&c=%2F",
                        "{\"name\":\"姑\"}", "Authorization", token, "Idempotency-Key", "k1");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"id\":\"姑苏\"}");
        StubService.Seen seen = REGISTRY.seen().getFirst();
        assertThat(seen.uri()).isEqualTo("/api/v1/volunteers/%E5%A7%91?q=a%20b&c=%2F");
        assertThat(seen.body()).isEqualTo("{\"name\":\"姑\"}");
        assertThat(seen.headers().getFirst("Idempotency-Key")).isEqualTo("k1");
        assertThat(seen.headers().getFirst("Authorization")).isEqualTo(token);
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
        assertProblem(http.get("/api/v1/volunteers/v1"), 401, "UNAUTHORIZED");
        assertProblem(
                http.get(
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
        assertProblem(http.get("/"), 404, "NOT_FOUND");
        assertProblem(http.get("/actuator/gateway"), 404, "NOT_FOUND");
        assertProblem(get("/rehearsal/clock"), 404, "NOT_FOUND");
        assertProblem(http.get("/quickstart/clock"), 404, "NOT_FOUND");
        assertProblem(http.post("/oauth2/token", "{}"), 404, "NOT_FOUND");
        assertProblem(get("/api/v1/public/..%2Fvolunteers"), 400, "BAD_REQUEST");
    }

    @Test
    void aSlowAnswerWithinTheLimitIsAnAnswer() {
        REGISTRY.behave(
                exchange -> {
                    TimeUnit.MILLISECONDS.sleep(1_500); // the stub's slowness is what is under test
                    StubService.reply(exchange, 200, "{\"slow\":true}");
                });
        assertThat(get("/api/v1/volunteers/v1").body()).isEqualTo("{\"slow\":true}");
    }

    @Test
    void manySlowAnswersDoNotQueueUp() throws Exception {
        var allIn = new CountDownLatch(40);
        REGISTRY.behave(
                exchange -> {
                    allIn.countDown();
                    boolean together = allIn.await(20, TimeUnit.SECONDS);
                    StubService.reply(exchange, together ? 200 : 500, "{}");
                });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                calls.add(() -> get("/api/v1/volunteers/v1").status());
            }
            for (Future<Integer> call : threads.invokeAll(calls)) {
                assertThat(call.get()).isEqualTo(200);
            }
        }
    }

    @Test
    void overTheTimeLimitIs504AndIsNotRepeated() {
        var release = new CountDownLatch(1);
        INSURANCE.behave(
                exchange -> {
                    release.await(20, TimeUnit.SECONDS);
                    StubService.reply(exchange, 200, "{}");
                });
        Answer answer = get("/api/v1/covers/a1");
        release.countDown();
        assertProblem(answer, 504, "SERVICE_TIMEOUT");
        assertThat(answer.header("Retry-After")).isNotNull();
        assertThat(INSURANCE.seen()).hasSize(1);
    }

    @Test
    void aBrokenExchangeIsRepeatedOnlyWhenItIsSafe() {
        ACTIVITY.behave(exchange -> exchange.close());
        assertProblem(get("/api/v1/activities/a1"), 503, "SERVICE_UNAVAILABLE");
        int tries = ACTIVITY.seen().size();
        assertThat(tries).isGreaterThanOrEqualTo(2);

        ACTIVITY.behave(exchange -> exchange.close());
        Answer post = http.post("/api/v1/activities", "{}", "Authorization", token);
        assertProblem(post, 503, "SERVICE_UNAVAILABLE");
        assertThat(post.header("Retry-After")).isNotNull();
        assertThat(ACTIVITY.seen()).hasSize(1);
    }

    @Test
    void bodiesAreCounted() {
        String large = "\"" + "x".repeat(10_000) + "\"";
        assertProblem(
                http.post("/api/v1/volunteers", large, "Authorization", token),
                413,
                "BODY_TOO_LARGE");
        var chunked =
                HttpRequest.newBuilder(URI.create(base + "/api/v1/volunteers"))
                        .header("Authorization", token)
                        .header("Content-Type", "application/json")
                        .POST(
                                BodyPublishers.ofInputStream(
                                        () ->
                                                new ByteArrayInputStream(
                                                        large.getBytes(StandardCharsets.UTF_8))));
        assertProblem(http.send(chunked.build()), 413, "BODY_TOO_LARGE");
        assertThat(REGISTRY.seen()).isEmpty();
    }

    @Test
    void headersAreCleanInBothDirections() {
        REGISTRY.behave(
                exchange -> {
                    exchange.getResponseHeaders().set("Server", "inside");
                    exchange.getResponseHeaders().set("X-Weijifen-Node", "n1");
                    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
                    exchange.getResponseHeaders().set("ETag", "\"7\"");
                    StubService.reply(exchange, 200, "{}");
                });
        Answer answer =
                get(
                        "/api/v1/volunteers/v1",
                        "X-Forwarded-For",
                        "1.2.3.4",
                        "X-Forwarded-Host",
                        "evil.test",
                        "Forwarded",
                        "for=1.2.3.4",
                        "X-Real-IP",
                        "1.2.3.4",
                        "X-Weijifen-Rehearsal",
                        "guess",
                        "TE",
                        "trailers",
                        "Cookie",
                        "a=b",
                        "X-Request-Id",
                        "bad id!",
                        "traceparent",
                        "nonsense");
        var seen = REGISTRY.seen().getFirst().headers();
        for (String dropped :
                List.of(
                        "X-Forwarded-For",
                        "X-Forwarded-Host",
                        "X-Forwarded-Port",
                        "X-Forwarded-Proto",
                        "Forwarded",
                        "X-Real-IP",
                        "X-Weijifen-Rehearsal",
                        "TE",
                        "Cookie",
                        "Upgrade")) {
            assertThat(seen.get(dropped)).as(dropped).isNull();
        }
        assertThat(seen.getFirst("X-Request-Id"))
                .matches("[0-9a-f]{32}")
                .isEqualTo(answer.header("X-Request-Id"));
        assertThat(seen.getFirst("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(seen.getFirst("Host")).startsWith("127.0.0.1");

        assertThat(answer.header("Server")).isNull();
        assertThat(answer.header("X-Weijifen-Node")).isNull();
        assertThat(answer.header("ETag")).isEqualTo("\"7\"");
        assertThat(answer.headers().get("x-content-type-options")).containsExactly("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Set-Cookie")).isNull();
    }

    @Test
    void goodNamesOfRequestsAreKept() {
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        Answer answer = get("/api/v1/volunteers/v1", "X-Request-Id", "r-1", "traceparent", trace);
        assertThat(answer.headers().get("x-request-id")).containsExactly("r-1");
        assertThat(REGISTRY.seen().getFirst().headers().get("traceparent")).containsExactly(trace);
        assertThat(http.get("/nothing").header("X-Request-Id")).isNotNull();
    }

    @Test
    void thePublicPartIsRateLimited() {
        try (var gateway = start("--weijifen.gateway.public-requests-per-minute=3");
                var stranger = new HttpCalls(address(gateway))) {
            for (int i = 0; i < 3; i++) {
                assertThat(stranger.get("/api/v1/public/blacklist").status()).isEqualTo(200);
            }
            Answer limited = stranger.get("/api/v1/public/blacklist");
            assertProblem(limited, 429, "TOO_MANY_REQUESTS");
            assertThat(Integer.parseInt(limited.header("Retry-After"))).isBetween(1, 60);
            assertThat(stranger.get("/api/v1/volunteers/v1", "Authorization", token).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void theBreakerOpensForItsRouteAlone() throws IOException {
        int closedPort;
        try (var reserved = new ServerSocket(0)) {
            closedPort = reserved.getLocalPort();
        }
        try (var gateway = start("--weijifen.routes.reward=http://127.0.0.1:" + closedPort);
                var caller = new HttpCalls(address(gateway))) {
            for (int i = 0; i < 10; i++) {
                assertProblem(
                        caller.get("/api/v1/accounts/v1", "Authorization", token),
                        503,
                        "SERVICE_UNAVAILABLE");
            }
            var breakers =
                    gateway.getBean(
                            io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry.class);
            assertThat(breakers.circuitBreaker("reward").getState().name()).isEqualTo("OPEN");
            assertThat(breakers.circuitBreaker("registry").getState().name()).isEqualTo("CLOSED");
            Answer open = caller.get("/api/v1/accounts/v1", "Authorization", token);
            assertProblem(open, 503, "SERVICE_UNAVAILABLE");
            assertThat(open.header("Retry-After")).isEqualTo("5");
            assertThat(
                            breakers.circuitBreaker("reward")
                                    .getMetrics()
                                    .getNumberOfNotPermittedCalls())
                    .isOne();
            assertThat(caller.get("/api/v1/volunteers/v1", "Authorization", token).status())
                    .isEqualTo(200);
        }
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
            Answer answer = caller.get("/api/v1/volunteers/v1", "Authorization", token);
            assertProblem(answer, 503, "UNAVAILABLE");
            assertThat(answer.header("Retry-After")).isNotNull();
        }
    }
}

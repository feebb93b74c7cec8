package org.weijifen.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.weijifen.testkit.http.HttpCalls;
import org.weijifen.testkit.http.HttpCalls.Answer;

/** Slow and broken services: time limits, repeats, the circuit breaker. */
class GatewayTroubleTest extends GatewayHarness {

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
        Answer post = HTTP.post("/api/v1/activities", "{}", "Authorization", TOKEN);
        assertProblem(post, 503, "SERVICE_UNAVAILABLE");
        assertThat(post.header("Retry-After")).isNotNull();
        assertThat(ACTIVITY.seen()).hasSize(1);
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
                        caller.get("/api/v1/accounts/v1", "Authorization", TOKEN),
                        503,
                        "SERVICE_UNAVAILABLE");
            }
            var breakers =
                    gateway.getBean(
                            io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry.class);
            assertThat(breakers.circuitBreaker("reward").getState().name()).isEqualTo("OPEN");
            assertThat(breakers.circuitBreaker("registry").getState().name()).isEqualTo("CLOSED");
            Answer open = caller.get("/api/v1/accounts/v1", "Authorization", TOKEN);
            assertProblem(open, 503, "SERVICE_UNAVAILABLE");
            assertThat(open.header("Retry-After")).isEqualTo("5");
            assertThat(
                            breakers.circuitBreaker("reward")
                                    .getMetrics()
                                    .getNumberOfNotPermittedCalls())
                    .isOne();
            assertThat(caller.get("/api/v1/volunteers/v1", "Authorization", TOKEN).status())
                    .isEqualTo(200);
        }
    }
}

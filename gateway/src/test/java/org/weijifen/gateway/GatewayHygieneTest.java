package org.weijifen.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.weijifen.testkit.http.HttpCalls;
import org.weijifen.testkit.http.HttpCalls.Answer;

/** Limits that count, and clean headers in both directions. */
class GatewayHygieneTest extends GatewayHarness {

    @Test
    void bodiesAreCounted() {
        String large = "\"" + "x".repeat(10_000) + "\"";
        assertProblem(
                HTTP.post("/api/v1/volunteers", large, "Authorization", TOKEN),
                413,
                "BODY_TOO_LARGE");
        var chunked =
                HttpRequest.newBuilder(URI.create(BASE + "/api/v1/volunteers"))
                        .header("Authorization", TOKEN)
                        .header("Content-Type", "application/json")
                        .POST(
                                BodyPublishers.ofInputStream(
                                        () ->
                                                new ByteArrayInputStream(
                                                        large.getBytes(StandardCharsets.UTF_8))));
        assertProblem(HTTP.send(chunked.build()), 413, "BODY_TOO_LARGE");
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
        assertThat(HTTP.get("/nothing").header("X-Request-Id")).isNotNull();
    }

    @Test
    void thePublicPartIsRateLimited() {
        try (var gateway = start("--weijifen.gateway.public-requests-per-minute=3");
                var stranger = new HttpCalls(address(gateway))) {
            String taken = "/api/v1/public/complaints";
            assertThat(stranger.post(taken, "{}", "Idempotency-Key", "k").status()).isEqualTo(200);
            for (int i = 0; i < 2; i++) {
                assertThat(stranger.get("/api/v1/public/blacklist").status()).isEqualTo(200);
            }
            Answer limited = stranger.get("/api/v1/public/blacklist");
            assertProblem(limited, 429, "TOO_MANY_REQUESTS");
            assertThat(Integer.parseInt(limited.header("Retry-After"))).isBetween(1, 60);
            String complaint = "{\"about\":\"a team\",\"text\":\"nobody came\"}";
            assertProblem(
                    stranger.post("/api/v1/public/complaints", complaint),
                    429,
                    "TOO_MANY_REQUESTS");
            assertThat(stranger.get("/api/v1/volunteers/v1", "Authorization", TOKEN).status())
                    .isEqualTo(200);
        }
    }
}

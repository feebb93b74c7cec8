package org.weijifen.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.weijifen.testkit.http.HttpCalls.Answer;

/** The protocol itself: its errors, idempotency keys, entity tags, pages. */
class ProtocolTest extends EdgeHarness {

    @Test
    void theProtocolsOwnErrorsAreProblemsToo() {
        assertProblem(
                HTTP.call("DELETE", "/api/v1/things", null, "Authorization", TOKEN),
                405,
                "METHOD_NOT_ALLOWED");
        assertProblem(HTTP.get("/api/v1/nothing", "Authorization", TOKEN), 404, "NOT_FOUND");
        assertProblem(
                HTTP.get("/api/v1/me", "Authorization", TOKEN, "Accept", "image/png"),
                406,
                "NOT_ACCEPTABLE");
        assertProblem(
                HTTP.get("/api/v1/numbers", "Authorization", TOKEN), 400, "MISSING_PARAMETER");
        assertProblem(HTTP.get("/api/v1/numbers?n=x", "Authorization", TOKEN), 400, "WRONG_FORMAT");
        assertProblem(
                HTTP.get("/api/v1/things/a%2F..%2Fb", "Authorization", TOKEN), 400, "BAD_REQUEST");
        assertProblem(
                HTTP.call("PUT", "/api/v1/things/%E5%A7%91", "{}", "Authorization", TOKEN),
                400,
                "INVALID_ID");
    }

    @Test
    void aBrokenRequestLineIsAProblemToo() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), PORT)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(
                            "GET /api/{v1} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json")
                    .contains("detailZh");
        }
    }

    @Test
    void troubleInsideIsNumberedAndNotDescribed() {
        Answer broken = HTTP.get("/api/v1/broken", "Authorization", TOKEN);
        assertProblem(broken, 500, "INTERNAL");
        assertThat(broken.body()).doesNotContain("machine");
        assertThat(broken.json().path("errorId").asString()).hasSize(36);

        Answer away = HTTP.get("/api/v1/away", "Authorization", TOKEN);
        assertProblem(away, 503, "UNAVAILABLE");
        assertThat(away.header("Retry-After")).isEqualTo("2");
    }

    @Test
    void keysDependOnClientRouteAndKeyAndHashTheBody() {
        Answer first = create(GOOD);
        String key = first.json().path("key").asString();
        assertThat(key).matches("[0-9a-v]{32}");
        assertThat(create(GOOD).json().path("key").asString()).isEqualTo(key);
        assertThat(create(GOOD + " ").json().path("bodyHash").asString())
                .isNotEqualTo(first.json().path("bodyHash").asString());
        assertThat(create(GOOD, "Idempotency-Key", "k2").json().path("key").asString())
                .isNotEqualTo(key);
        String other = "Bearer " + AUTHORITY.token("v2", null, "recorder");
        assertThat(create(GOOD, "Authorization", other).json().path("key").asString())
                .isNotEqualTo(key);
        assertThat(
                        HTTP.call(
                                        "PUT",
                                        "/api/v1/things/a",
                                        "{}",
                                        "Authorization",
                                        TOKEN,
                                        "Idempotency-Key",
                                        "k1")
                                .body())
                .isNotEqualTo(key);
    }

    @Test
    void theKeyIsRequiredWhereItIsNotOptional() {
        assertProblem(
                HTTP.post("/api/v1/things", GOOD, "Authorization", TOKEN),
                400,
                "IDEMPOTENCY_KEY_MISSING");
        assertProblem(
                create(GOOD, "Idempotency-Key", "k".repeat(129)), 400, "IDEMPOTENCY_KEY_INVALID");
        assertThat(HTTP.call("PUT", "/api/v1/things/a", "{}", "Authorization", TOKEN).body())
                .isEqualTo("no key");
    }

    @Test
    void aLostRaceIs412() {
        assertThat(put("\"7\"").status()).isEqualTo(200);
        assertThat(put("*").status()).isEqualTo(200);
        assertProblem(put("\"6\""), 412, "CHANGED_MEANWHILE");
        assertProblem(put("7"), 400, "INVALID_IF_MATCH");
    }

    private static Answer put(String ifMatch) {
        return HTTP.call(
                "PUT", "/api/v1/things/a", "{}", "Authorization", TOKEN, "If-Match", ifMatch);
    }

    @Test
    void pagesAreWalkedByTheirLinks() {
        Answer first = HTTP.get("/api/v1/things?limit=2&kind=x%20y", "Authorization", TOKEN);
        assertThat(first.json().path("items")).hasSize(2);
        String link = first.header("Link");
        assertThat(link)
                .matches(
                        "</api/v1/things\\?limit=2&kind=x%20y&cursor=[A-Za-z0-9_-]+>; rel=\"next\"");
        Answer second = HTTP.get(link.substring(1, link.indexOf('>')), "Authorization", TOKEN);
        assertThat(second.json().at("/items/0").asString()).isEqualTo("c");
        Answer all = HTTP.get("/api/v1/things?limit=5", "Authorization", TOKEN);
        assertThat(all.json().path("items")).hasSize(5);
        assertThat(all.header("Link")).isNull();
        for (String bad :
                new String[] {
                    "limit=0",
                    "limit=201",
                    "limit=x",
                    "cursor=%20",
                    "cursor=AAAA",
                    "cursor=_____w",
                    "cursor="
                }) {
            assertProblem(
                    HTTP.get("/api/v1/things?" + bad, "Authorization", TOKEN), 400, "INVALID_PAGE");
        }
    }
}

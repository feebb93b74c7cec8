package org.weijifen.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.weijifen.testkit.http.HttpCalls.Answer;

/** The edge that all services share, over a real socket: contracts.md section 3. */
class EdgeTest {
    private static final String GOOD =
            """
            {"title":"t","colour":"RED","at":"2026-01-01T00:00:00Z","ready":true,
             "parts":[{"name":"p","count":1}]}""";

    private static final TokenAuthority AUTHORITY = new TokenAuthority();
    private static ConfigurableApplicationContext context;
    private static int port;
    private static HttpCalls http;
    private static String token;

    @BeforeAll
    static void start() {
        Map<String, Object> properties = new HashMap<>(AUTHORITY.properties());
        properties.put("server.port", "0");
        properties.put("server.address", "127.0.0.1");
        properties.put("weijifen.idempotency-secret", "0123456789abcdef");
        properties.put("weijifen.rehearsal.secret", "shared");
        properties.put("weijifen.web.max-body-bytes", "10000");
        properties.put("spring.main.banner-mode", "off");
        properties.put("spring.cloud.gateway.server.webmvc.enabled", "false");
        context =
                new SpringApplicationBuilder(EdgeApplication.class)
                        .profiles("rehearsal")
                        .properties(properties)
                        .run();
        port = ((WebServerApplicationContext) context).getWebServer().getPort();
        http = new HttpCalls("http://127.0.0.1:" + port);
        token = "Bearer " + AUTHORITY.token("v1", "org-1", "recorder");
    }

    @AfterAll
    static void stop() {
        http.close();
        context.close();
        AUTHORITY.close();
    }

    private static Answer create(String body, String... more) {
        String[] headers = new String[more.length + 4];
        headers[0] = "Authorization";
        headers[1] = token;
        headers[2] = "Idempotency-Key";
        headers[3] = "k1";
        System.arraycopy(more, 0, headers, 4, more.length);
        return http.post("/api/v1/things", body, headers);
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:weijifen:problem:" + code);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("title").asString()).isNotEmpty();
        assertThat(answer.json().path("detail").asString()).isNotEmpty();
        assertThat(answer.json().path("detailZh").asString()).isNotEmpty();
        assertThat(answer.body()).doesNotContain("Exception", "org.weijifen", "\tat ");
    }

    @Test
    void aGoodBodyIsAccepted() {
        assertThat(create(GOOD).status()).isEqualTo(200);
        assertThat(create(GOOD.replace("}]}", "}],\"note\":null}")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "UNKNOWN_FIELD  | /titel        | \"title\":\"t\" | \"title\":\"t\",\"titel\":\"x\"",
                "MISSING_FIELD  | /title        | \"title\":\"t\", | ``",
                "MISSING_FIELD  | /title        | \"title\":\"t\" | \"title\":null",
                "MISSING_FIELD  | /ready        | \"ready\":true, | ``",
                "MISSING_FIELD  | /parts/0/name | \"name\":\"p\", | ``",
                "WRONG_TYPE     | /title        | \"title\":\"t\" | \"title\":5",
                "WRONG_TYPE     | /title        | \"title\":\"t\" | \"title\":[\"t\"]",
                "WRONG_TYPE     | /parts        | [{\"name\":\"p\",\"count\":1}] | 5",
                "WRONG_TYPE     | /parts/0/count| \"count\":1 | \"count\":\"1\"",
                "WRONG_TYPE     | /parts/0/count| \"count\":1 | \"count\":1.5",
                "WRONG_TYPE     | /parts/0/count| \"count\":1 | \"count\":99999999999",
                "WRONG_TYPE     | /ready        | true | \"true\"",
                "WRONG_TYPE     | /ready        | true | 1",
                "MISSING_FIELD  | /parts/0/count| \"count\":1 | \"count\":null",
                "UNKNOWN_VALUE  | /colour       | RED | BLUE",
                "WRONG_FORMAT   | /at           | 2026-01-01T00:00:00Z | yesterday",
                "INVALID_VALUE  | /parts/0      | \"count\":1 | \"count\":100",
            })
    void aBadFieldIsNamed(String code, String pointer, String old, String replacement) {
        Answer answer = create(GOOD.replace(old, replacement));

        assertProblem(answer, 400, code.strip());
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer.strip());
        assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo(code.strip());
        assertThat(answer.json().path("instance").asString()).isEqualTo("/api/v1/things");
    }

    @Test
    void aRecordsOwnRefusalKeepsItsKindAndGetsItsPlace() {
        Answer answer = create(GOOD.replace("\"count\":1", "\"count\":-1"));
        assertProblem(answer, 422, "NEGATIVE");
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/parts/0/count");
    }

    @Test
    void nullElementsAndDoubledFieldsAreRefused() {
        assertProblem(create(GOOD.replace("[{", "[null,{")), 400, "MISSING_FIELD");
        assertProblem(
                create(GOOD.replace("\"ready\":true", "\"ready\":true,\"ready\":true")),
                400,
                "MALFORMED_JSON");
    }

    @Test
    void brokenBodiesAreRefused() {
        assertProblem(create("{\"title\":"), 400, "MALFORMED_JSON");
        assertProblem(create(GOOD + "x"), 400, "MALFORMED_JSON");
        assertProblem(create("[".repeat(3_000)), 400, "WRONG_TYPE");
        assertProblem(create(""), 400, "BODY_MISSING");
        assertProblem(create("null"), 400, "BODY_MISSING");
        assertProblem(create(GOOD, "Content-Type", "text/plain"), 415, "UNSUPPORTED_MEDIA_TYPE");
        assertProblem(create(GOOD, "Content-Encoding", "gzip"), 415, "UNSUPPORTED_MEDIA_TYPE");
        assertProblem(
                create(GOOD, "Content-Type", "no type at all"), 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void tooLargeBodiesAreCountedWhateverTheHeaderSays() {
        String large = GOOD.replace("\"t\"", "\"" + "t".repeat(10_000) + "\"");
        assertProblem(create(large), 413, "BODY_TOO_LARGE");
        var chunked =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/things"))
                        .header("Authorization", token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "k")
                        .POST(
                                BodyPublishers.ofInputStream(
                                        () ->
                                                new ByteArrayInputStream(
                                                        large.getBytes(StandardCharsets.UTF_8))))
                        .build();
        assertProblem(http.send(chunked), 413, "BODY_TOO_LARGE");
    }

    @Test
    void theProtocolsOwnErrorsAreProblemsToo() {
        assertProblem(
                http.call("DELETE", "/api/v1/things", null, "Authorization", token),
                405,
                "METHOD_NOT_ALLOWED");
        assertProblem(http.get("/api/v1/nothing", "Authorization", token), 404, "NOT_FOUND");
        assertProblem(
                http.get("/api/v1/me", "Authorization", token, "Accept", "image/png"),
                406,
                "NOT_ACCEPTABLE");
        assertProblem(
                http.get("/api/v1/numbers", "Authorization", token), 400, "MISSING_PARAMETER");
        assertProblem(http.get("/api/v1/numbers?n=x", "Authorization", token), 400, "WRONG_FORMAT");
        assertProblem(
                http.get("/api/v1/things/a%2F..%2Fb", "Authorization", token), 400, "BAD_REQUEST");
        assertProblem(
                http.call("PUT", "/api/v1/things/%E5%A7%91", "{}", "Authorization", token),
                400,
                "INVALID_ID");
    }

    @Test
    void aBrokenRequestLineIsAProblemToo() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
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
        Answer broken = http.get("/api/v1/broken", "Authorization", token);
        assertProblem(broken, 500, "INTERNAL");
        assertThat(broken.body()).doesNotContain("machine");
        assertThat(broken.json().path("errorId").asString()).hasSize(36);

        Answer away = http.get("/api/v1/away", "Authorization", token);
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
                        http.call(
                                        "PUT",
                                        "/api/v1/things/a",
                                        "{}",
                                        "Authorization",
                                        token,
                                        "Idempotency-Key",
                                        "k1")
                                .body())
                .isNotEqualTo(key);
    }

    @Test
    void theKeyIsRequiredWhereItIsNotOptional() {
        assertProblem(
                http.post("/api/v1/things", GOOD, "Authorization", token),
                400,
                "IDEMPOTENCY_KEY_MISSING");
        assertProblem(
                create(GOOD, "Idempotency-Key", "k".repeat(129)), 400, "IDEMPOTENCY_KEY_INVALID");
        assertThat(http.call("PUT", "/api/v1/things/a", "{}", "Authorization", token).body())
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
        return http.call(
                "PUT", "/api/v1/things/a", "{}", "Authorization", token, "If-Match", ifMatch);
    }

    @Test
    void pagesAreWalkedByTheirLinks() {
        Answer first = http.get("/api/v1/things?limit=2&kind=x%20y", "Authorization", token);
        assertThat(first.json().path("items")).hasSize(2);
        String link = first.header("Link");
        assertThat(link)
                .matches(
                        "</api/v1/things\\?limit=2&kind=x%20y&cursor=[A-Za-z0-9_-]+>; rel=\"next\"");
        Answer second = http.get(link.substring(1, link.indexOf('>')), "Authorization", token);
        assertThat(second.json().at("/items/0").asString()).isEqualTo("c");
        Answer all = http.get("/api/v1/things?limit=5", "Authorization", token);
        assertThat(all.json().path("items")).hasSize(5);
        assertThat(all.header("Link")).isNull();
        for (String bad :
                new String[] {"limit=0", "limit=201", "limit=x", "cursor=%20", "cursor="}) {
            assertProblem(
                    http.get("/api/v1/things?" + bad, "Authorization", token), 400, "INVALID_PAGE");
        }
    }

    @Test
    void onlyGoodTokensPass() {
        assertThat(http.get("/api/v1/public/open").status()).isEqualTo(200);
        assertThat(http.get("/api/v1/me", "Authorization", token).json().path("org").asString())
                .isEqualTo("org-1");
        for (String bad :
                new String[] {
                    AUTHORITY.expired("v1"),
                    AUTHORITY.ofOtherIssuer("v1"),
                    AUTHORITY.forOtherAudience("v1"),
                    AUTHORITY.forged("v1"),
                    "rubbish"
                }) {
            Answer answer = http.get("/api/v1/me", "Authorization", "Bearer " + bad);
            assertProblem(answer, 401, "UNAUTHORIZED");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }
        assertProblem(http.get("/api/v1/me"), 401, "UNAUTHORIZED");
        assertProblem(http.post("/api/v1/public/open", "{}"), 401, "UNAUTHORIZED");
        assertProblem(http.get("/elsewhere", "Authorization", token), 403, "FORBIDDEN");
        assertProblem(http.get("/elsewhere"), 401, "UNAUTHORIZED");
    }

    @Test
    void rolesAreBoundToTheirOrganization() {
        assertThat(http.get("/api/v1/organizations/org-1/secret", "Authorization", token).status())
                .isEqualTo(200);
        assertProblem(
                http.get("/api/v1/organizations/org-2/secret", "Authorization", token),
                403,
                "OTHER_ORGANIZATION");
        String volunteer = "Bearer " + AUTHORITY.token("v2", "org-1", "volunteer");
        assertProblem(
                http.get("/api/v1/organizations/org-1/secret", "Authorization", volunteer),
                403,
                "ROLE_REQUIRED");
    }

    @Test
    void theRehearsalNeedsItsSecret() {
        assertProblem(http.get("/rehearsal/pending"), 403, "FORBIDDEN");
        assertProblem(
                http.get("/rehearsal/pending", "X-Weijifen-Rehearsal", "x"), 403, "FORBIDDEN");
        assertThat(
                        http.get("/rehearsal/pending", "X-Weijifen-Rehearsal", "shared")
                                .json()
                                .path("workOpen")
                                .asInt())
                .isEqualTo(5);
        Answer set =
                http.call(
                        "PUT",
                        "/rehearsal/clock",
                        "{\"now\":\"2026-03-05T08:00:00+08:00\"}",
                        "X-Weijifen-Rehearsal",
                        "shared");
        assertThat(set.body()).isEqualTo("\"2026-03-05T00:00:00Z\"");
    }
}

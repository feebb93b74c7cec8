package org.weijifen.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.weijifen.testkit.http.HttpCalls.Answer;

/** One running edge for all tests of this JVM; it ends with the JVM. */
abstract class EdgeHarness {

    static final String GOOD =
            """
            {"title":"t","colour":"RED","at":"2026-01-01T00:00:00Z","ready":true,
             "parts":[{"name":"p","count":1}]}""";

    static final TokenAuthority AUTHORITY = new TokenAuthority();
    static final ConfigurableApplicationContext CONTEXT = startContext();
    static final int PORT = ((WebServerApplicationContext) CONTEXT).getWebServer().getPort();
    static final HttpCalls HTTP = new HttpCalls("http://127.0.0.1:" + PORT);
    static final String TOKEN = "Bearer " + AUTHORITY.token("v1", "org-1", "recorder");

    private static ConfigurableApplicationContext startContext() {
        Map<String, Object> properties = new HashMap<>(AUTHORITY.properties());
        properties.put("server.port", "0");
        properties.put("server.address", "127.0.0.1");
        properties.put("weijifen.idempotency-secret", "0123456789abcdef");
        properties.put("weijifen.rehearsal.secret", "shared");
        properties.put("weijifen.web.max-body-bytes", "10000");
        properties.put("spring.main.banner-mode", "off");
        properties.put("spring.cloud.gateway.server.webmvc.enabled", "false");
        return new SpringApplicationBuilder(EdgeApplication.class)
                .profiles("rehearsal")
                .properties(properties)
                .run();
    }

    static Answer create(String body, String... more) {
        String[] headers = new String[more.length + 4];
        headers[0] = "Authorization";
        headers[1] = TOKEN;
        headers[2] = "Idempotency-Key";
        headers[3] = "k1";
        System.arraycopy(more, 0, headers, 4, more.length);
        return HTTP.post("/api/v1/things", body, headers);
    }

    static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:weijifen:problem:" + code);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("title").asString()).isNotEmpty();
        assertThat(answer.json().path("detail").asString()).isNotEmpty();
        assertThat(answer.json().path("detailZh").asString()).isNotEmpty();
        assertThat(answer.body()).doesNotContain("Exception", "org.weijifen", "\tat ");
    }
}

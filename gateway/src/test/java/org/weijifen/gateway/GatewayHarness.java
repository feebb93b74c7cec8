package org.weijifen.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.weijifen.testkit.http.HttpCalls;
import org.weijifen.testkit.http.HttpCalls.Answer;
import org.weijifen.testkit.http.TokenAuthority;

/** One gateway for all tests of this JVM, with a stub behind each route; it ends with the JVM. */
abstract class GatewayHarness {

    static final TokenAuthority AUTHORITY = new TokenAuthority();
    static final StubService REGISTRY = new StubService();
    static final StubService ACTIVITY = new StubService();
    static final StubService REWARD = new StubService();
    static final StubService INSURANCE = new StubService();
    static final StubService BLACKLIST = new StubService();

    private static final ConfigurableApplicationContext CONTEXT =
            start(
                    "--weijifen.gateway.time-limits.insurance=300ms",
                    "--weijifen.web.max-body-bytes=10000");
    static final String BASE = address(CONTEXT);
    static final HttpCalls HTTP = new HttpCalls(BASE);
    static final String TOKEN = "Bearer " + AUTHORITY.token("v1", null, "recorder");

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

    @BeforeEach
    void allWell() {
        for (StubService stub : List.of(REGISTRY, ACTIVITY, REWARD, INSURANCE, BLACKLIST)) {
            stub.behave(exchange -> StubService.reply(exchange, 200, "{}"));
        }
    }

    static Answer get(String path, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Authorization";
        all[1] = TOKEN;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return HTTP.get(path, all);
    }

    static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:weijifen:problem:" + code);
        assertThat(answer.json().path("detailZh").asString()).isNotEmpty();
        assertThat(answer.body()).doesNotContain("Exception", "org.weijifen", "127.0.0.1");
    }
}

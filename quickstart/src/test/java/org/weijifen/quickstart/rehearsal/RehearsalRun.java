package org.weijifen.quickstart.rehearsal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.weijifen.testkit.http.HttpCalls;
import org.weijifen.testkit.http.HttpCalls.Answer;

/** A running rehearsal main over two stub services (the first stands for four of the five). */
final class RehearsalRun implements AutoCloseable {
    static final String CLIENT_SECRET = "s3cret/with+signs=";
    static final String NO_BROKER = "127.0.0.1:1";

    private final ConfigurableApplicationContext context;
    private final HttpCalls http;

    RehearsalRun(
            Path data,
            String broker,
            String groups,
            StubRehearsedService first,
            StubRehearsedService second) {
        context =
                RehearsalApplication.builder()
                        .run(
                                "--spring.profiles.active=rehearsal",
                                "--server.port=0",
                                "--weijifen.security.issuer=http://localhost:8080",
                                "--weijifen.kafka.bootstrap-servers=" + broker,
                                "--weijifen.rehearsal.client-secret=" + CLIENT_SECRET,
                                "--weijifen.rehearsal.secret=" + StubRehearsedService.SECRET,
                                "--weijifen.rehearsal.data-directory=" + data,
                                "--weijifen.rehearsal.groups=" + groups,
                                "--weijifen.rehearsal.services.registry-service=" + address(first),
                                "--weijifen.rehearsal.services.activity-service=" + address(second),
                                "--weijifen.rehearsal.services.reward-service=" + address(first),
                                "--weijifen.rehearsal.services.insurance-service=" + address(first),
                                "--weijifen.rehearsal.services.blacklist-service="
                                        + address(first));
        http = new HttpCalls(base());
    }

    private static String address(StubRehearsedService service) {
        return "http://127.0.0.1:" + service.port();
    }

    private String base() {
        return "http://127.0.0.1:"
                + ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    HttpCalls http() {
        return http;
    }

    Answer askForToken(String client, String secret, String form) {
        String basic = encode(client) + ":" + encode(secret);
        return http.call(
                "POST",
                "/oauth2/token",
                form,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Authorization",
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(basic.getBytes(StandardCharsets.UTF_8)));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    Jwt decode(String token) {
        return NimbusJwtDecoder.withJwkSetUri(base() + "/oauth2/jwks").build().decode(token);
    }

    Answer setClock(String now) {
        return http.call("PUT", "/quickstart/clock", "{\"now\":\"" + now + "\"}");
    }

    @Override
    public void close() {
        http.close();
        context.close();
    }
}

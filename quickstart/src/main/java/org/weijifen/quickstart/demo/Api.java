package org.weijifen.quickstart.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the gateway, as a partner's program would be one: tokens, idempotency keys, JSON. */
public final class Api {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper mapper = new JsonMapper();
    private final URI gateway;
    private final String secret;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final AtomicLong keys = new AtomicLong();

    public Api(URI gateway, String secret) {
        this.gateway = gateway;
        this.secret = secret;
    }

    /** Status and body; a body that is empty is a missing node. */
    public record Answer(int status, JsonNode body, HttpResponse<String> raw) {
        public boolean ok() {
            return status >= 200 && status < 300;
        }

        public String text(String field) {
            return body.path(field).asString("");
        }

        /** Code of a problem document, empty if it is none. */
        public String problem() {
            String type = text("type");
            return type.substring(type.lastIndexOf(':') + 1);
        }
    }

    public Answer get(String client, String path) {
        return send(client, "GET", path, null, null);
    }

    public Answer getPublic(String path) {
        return send(null, "GET", path, null, null);
    }

    public Answer post(String client, String path, Object body) {
        return send(client, "POST", path, body, "demo-" + keys.incrementAndGet());
    }

    public Answer post(String client, String path, Object body, String idempotencyKey) {
        return send(client, "POST", path, body, idempotencyKey);
    }

    /** As somebody without a token. */
    public Answer postPublic(String path, Object body, String idempotencyKey) {
        return send(null, "POST", path, body, idempotencyKey);
    }

    public Answer put(String client, String path, Object body) {
        return send(client, "PUT", path, body, null);
    }

    public Answer delete(String client, String path, @Nullable Object body) {
        return send(client, "DELETE", path, body, null);
    }

    /** Like {@link #post}, for steps of the story that must succeed. */
    public JsonNode must(Answer answer) {
        if (!answer.ok()) {
            throw new IllegalStateException(
                    answer.raw().request().method()
                            + " "
                            + answer.raw().request().uri().getPath()
                            + " answered "
                            + answer.status()
                            + ": "
                            + answer.body());
        }
        return answer.body();
    }

    private Answer send(
            @Nullable String client,
            String method,
            String path,
            @Nullable Object body,
            @Nullable String key) {
        var request = HttpRequest.newBuilder(gateway.resolve(path)).timeout(LIMIT);
        request.header("Accept", "application/json, application/problem+json");
        if (client != null) {
            request.header(
                    "Authorization", "Bearer " + tokens.computeIfAbsent(client, this::token));
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(
                            method,
                            HttpRequest.BodyPublishers.ofString(mapper.writeValueAsString(body)));
        }
        HttpResponse<String> response = exchange(request.build());
        String text = response.body();
        return new Answer(
                response.statusCode(),
                text.isBlank() ? mapper.missingNode() : mapper.readTree(text),
                response);
    }

    private String token(String client) {
        String credentials =
                Base64.getEncoder()
                        .encodeToString(
                                (URLEncoder.encode(client, StandardCharsets.UTF_8)
                                                + ":"
                                                + URLEncoder.encode(secret, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8));
        HttpRequest request =
                HttpRequest.newBuilder(gateway.resolve("/oauth2/token"))
                        .timeout(LIMIT)
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                        .build();
        HttpResponse<String> response = exchange(request);
        if (response.statusCode() != 200) {
            throw new IllegalStateException(
                    "no token for " + client + ": " + response.statusCode());
        }
        return mapper.readTree(response.body()).path("access_token").asString();
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(
                    request.method() + " " + request.uri().getPath() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

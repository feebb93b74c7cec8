package org.weijifen.hostile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends any request, odd ones above all; nothing is added that the caller did not ask for. */
final class Wire {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String secret;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final AtomicLong keys = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();

    Wire(URI base, String secret) {
        this.base = base;
        this.secret = secret;
    }

    /** What came back. */
    record Answer(int status, HttpResponse<String> raw) {
        String text() {
            return raw.body();
        }

        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        JsonNode json() {
            try {
                return text().isBlank() ? JSON.missingNode() : JSON.readTree(text());
            } catch (JacksonException e) {
                return JSON.missingNode();
            }
        }
    }

    /**
     * A request.
     *
     * @param path as it goes over the wire, encoded
     * @param headers name, value, name, value …
     * @param chunked without Content-Length
     */
    record Call(
            String method,
            String path,
            List<String> headers,
            byte @Nullable [] body,
            boolean chunked) {

        Call with(String name, String value) {
            List<String> more = new ArrayList<>(headers);
            more.addAll(List.of(name, value));
            return new Call(method, path, more, body, chunked);
        }

        Call without(String name) {
            List<String> left = new ArrayList<>();
            for (int i = 0; i < headers.size(); i += 2) {
                if (!headers.get(i).equalsIgnoreCase(name)) {
                    left.addAll(headers.subList(i, i + 2));
                }
            }
            return new Call(method, path, left, body, chunked);
        }

        Call instead(String name, String value) {
            return without(name).with(name, value);
        }

        Call body(byte @Nullable [] other) {
            return new Call(method, path, headers, other, chunked);
        }

        Call body(String other) {
            return body(other.getBytes(StandardCharsets.UTF_8));
        }

        Call path(String other) {
            return new Call(method, other, headers, body, chunked);
        }

        Call method(String other) {
            return new Call(other, path, headers, body, chunked);
        }

        Call inChunks() {
            return new Call(method, path, headers, body, true);
        }

        @Override
        public String toString() {
            String at = path.length() > 200 ? path.substring(0, 200) + "…" : path;
            return method + " " + at;
        }
    }

    Answer send(Call call) {
        return sendTo(base, call);
    }

    /** To a service itself, past the gateway. */
    Answer sendTo(URI server, Call call) {
        var request = HttpRequest.newBuilder(URI.create(server + call.path())).timeout(LIMIT);
        for (int i = 0; i < call.headers().size(); i += 2) {
            request.header(call.headers().get(i), call.headers().get(i + 1));
        }
        byte[] body = call.body();
        var publisher =
                body == null
                        ? BodyPublishers.noBody()
                        : call.chunked()
                                ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))
                                : BodyPublishers.ofByteArray(body);
        request.method(call.method(), publisher);
        sent.incrementAndGet();
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new IllegalStateException(call + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    long sent() {
        return sent.get();
    }

    /** A key that was never used. */
    String newKey() {
        return "hostile-request-" + keys.incrementAndGet();
    }

    String token(String client) {
        return tokens.computeIfAbsent(client, this::newToken);
    }

    private String newToken(String client) {
        String credentials =
                URLEncoder.encode(client, StandardCharsets.UTF_8)
                        + ":"
                        + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        String basic =
                Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        Answer answer =
                send(
                        new Call(
                                "POST",
                                "/oauth2/token",
                                List.of(
                                        "Authorization",
                                        "Basic " + basic,
                                        "Content-Type",
                                        "application/x-www-form-urlencoded"),
                                "grant_type=client_credentials".getBytes(StandardCharsets.UTF_8),
                                false));
        if (answer.status() != 200) {
            throw new IllegalStateException("no token for " + client + ": " + answer.text());
        }
        return answer.json().path("access_token").asString();
    }
}

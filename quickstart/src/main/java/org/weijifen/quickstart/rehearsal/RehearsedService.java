package org.weijifen.quickstart.rehearsal;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.weijifen.platform.rehearsal.RehearsalController;
import org.weijifen.platform.rehearsal.RehearsalHooks.Pending;

/** The rehearsal endpoints of one service. Errors are those of {@link RestClient}. */
final class RehearsedService {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final String name;
    private final RestClient client;

    RehearsedService(String name, URI address, String secret) {
        this.name = name;
        var requests =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder()
                                .version(HttpClient.Version.HTTP_1_1)
                                .connectTimeout(CONNECT)
                                .build());
        requests.setReadTimeout(ANSWER);
        client =
                RestClient.builder()
                        .requestFactory(requests)
                        .baseUrl(address.toString())
                        .defaultHeader(RehearsalController.SECRET_HEADER, secret)
                        .build();
    }

    String name() {
        return name;
    }

    Instant clock() {
        return Objects.requireNonNull(
                client.get().uri("/rehearsal/clock").retrieve().body(Instant.class));
    }

    Instant setClock(Instant now) {
        return Objects.requireNonNull(
                client.put()
                        .uri("/rehearsal/clock")
                        .body(Map.of("now", now.toString()))
                        .retrieve()
                        .body(Instant.class));
    }

    Instant freeClock() {
        return Objects.requireNonNull(
                client.delete().uri("/rehearsal/clock").retrieve().body(Instant.class));
    }

    Pending pending() {
        return Objects.requireNonNull(
                client.get().uri("/rehearsal/pending").retrieve().body(Pending.class));
    }

    /** Returns when the service has tried to finish what it can; what is left is its answer. */
    Pending sweep() {
        return Objects.requireNonNull(
                client.post().uri("/rehearsal/sweep").retrieve().body(Pending.class));
    }
}

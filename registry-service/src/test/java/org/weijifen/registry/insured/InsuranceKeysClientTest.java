package org.weijifen.registry.insured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.weijifen.bordereau.RsaEntrySigner;
import org.weijifen.platform.port.UnavailableException;

/** Keys come over HTTP, are kept, and a forger cannot make us ask all the time. */
class InsuranceKeysClientTest {
    private static final RsaEntrySigner SIGNER = SignedChain.signer();

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private volatile String published = SignedChain.keysOf(SIGNER).toJson();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/keys",
                exchange -> {
                    asked.incrementAndGet();
                    byte[] body = published.getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void keysAreAskedForOnceAndUnknownOnesNotAtOnceAgain() {
        var client = client();
        String id = SIGNER.publicKey().getKeyID();
        assertThat(client.published(Set.of(id)).has(id)).isTrue();
        client.published(Set.of(id));
        client.published(Set.of("forged"));
        client.published(Set.of("forged too"));
        assertThat(asked).hasValue(1);
    }

    @Test
    void whatIsNoKeySetOrNotThereIsSaidToBeUnavailable() {
        published = "<html>";
        assertThatThrownBy(() -> client().published(Set.of()))
                .isInstanceOf(UnavailableException.class);
        server.stop(0);
        assertThatThrownBy(() -> client().published(Set.of()))
                .isInstanceOf(UnavailableException.class);
    }

    private InsuranceKeysClient client() {
        return new InsuranceKeysClient(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/keys"));
    }
}

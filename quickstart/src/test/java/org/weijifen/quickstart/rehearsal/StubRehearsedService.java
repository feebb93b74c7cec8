package org.weijifen.quickstart.rehearsal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.weijifen.platform.rehearsal.RehearsalHooks.Pending;
import tools.jackson.databind.json.JsonMapper;

/** Stands for a service: a clock and a settable view of its work. */
final class StubRehearsedService implements AutoCloseable {
    static final String SECRET = "shared-secret";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final HttpServer server;
    final AtomicInteger sweeps = new AtomicInteger();
    volatile Instant now = Instant.parse("2026-11-21T00:00:00Z");
    volatile Pending pending = new Pending(0, 7, 7, 0, 0);

    StubRehearsedService(int port) {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/rehearsal/clock", this::clock);
        server.createContext("/rehearsal/pending", exchange -> reply(exchange, pending));
        server.createContext(
                "/rehearsal/sweep",
                exchange -> {
                    sweeps.incrementAndGet();
                    reply(exchange, pending);
                });
        server.start();
    }

    private void clock(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("PUT")) {
            now =
                    Instant.parse(
                            MAPPER.readTree(exchange.getRequestBody().readAllBytes())
                                    .path("now")
                                    .asString());
        }
        reply(exchange, now);
    }

    private static void reply(HttpExchange exchange, Object answer) throws IOException {
        boolean known =
                SECRET.equals(exchange.getRequestHeaders().getFirst("X-Weijifen-Rehearsal"));
        exchange.getRequestBody().readAllBytes();
        byte[] json = MAPPER.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(known ? 200 : 403, json.length);
        exchange.getResponseBody().write(json);
        exchange.close();
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

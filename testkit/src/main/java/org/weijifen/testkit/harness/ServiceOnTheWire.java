package org.weijifen.testkit.harness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.weijifen.contracts.Event;
import org.weijifen.platform.boot.PlatformApplication;
import org.weijifen.platform.boot.ServiceState;
import org.weijifen.platform.event.Decoded;
import org.weijifen.platform.event.EventCodec;
import org.weijifen.platform.event.Incoming;
import org.weijifen.platform.kafka.KafkaEventLog;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.scheme.ContractCatalog;
import org.weijifen.testkit.http.HttpCalls;
import org.weijifen.testkit.http.TokenAuthority;

/**
 * One real service on a broker, a database and a token authority of its own: what it is called by
 * over HTTP, and the topics that it shares with the other services.
 */
public final class ServiceOnTheWire implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final EventCodec OTHERS =
            new EventCodec("/weijifen/gusu-2019/others", ContractCatalog.all());

    private final Backends backends = Backends.fresh();
    private final TokenAuthority authority = new TokenAuthority();
    private final ConfigurableApplicationContext context;
    private final HttpCalls http;
    private final KafkaEventLog log;

    private ServiceOnTheWire(Class<?> application, String name, Map<String, String> settings) {
        String[] arguments =
                all(settings).entrySet().stream()
                        .map(e -> "--" + e.getKey() + "=" + e.getValue())
                        .toArray(String[]::new);
        context = PlatformApplication.run(application, name, arguments);
        var server = ((WebServerApplicationContext) context).getWebServer();
        if (server == null) {
            throw new IllegalStateException(name + " has no web server");
        }
        http = new HttpCalls("http://127.0.0.1:" + server.getPort());
        log = new KafkaEventLog(backends.kafka());
    }

    /**
     * Starts a service on free ports and waits until it is ready, its topics made.
     *
     * @param name the service's name, which names its settings file
     * @param settings what this service needs besides; they win
     */
    public static ServiceOnTheWire start(
            Class<?> application, String name, Map<String, String> settings) {
        var service = new ServiceOnTheWire(application, name, settings);
        var state = service.context.getBean(ServiceState.class);
        Await.until(name + " is ready", state::isReady, START_LIMIT);
        return service;
    }

    private Map<String, Object> all(Map<String, String> settings) {
        Map<String, Object> all = new HashMap<>(authority.properties());
        all.put("server.port", "0");
        all.put("management.server.port", "0");
        all.put("weijifen.kafka.bootstrap-servers", backends.bootstrapServers());
        all.put("weijifen.kafka.partitions", "3");
        all.put("weijifen.mongo.uri", backends.mongoUri());
        all.put("weijifen.mongo.indexes", Backends.profile());
        all.put("weijifen.idempotency-secret", "a-secret-for-tests-only");
        all.put("weijifen.blacklist.signing-key-file", SigningKeys.file());
        all.putAll(settings);
        return all;
    }

    /** Calls to the service. */
    public HttpCalls http() {
        return http;
    }

    /** The log itself, for what is no event. */
    public KafkaEventLog log() {
        return log;
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    /** A token's text for a person; roles of an organisation when {@code organization} is given. */
    public String token(String person, @Nullable String organization, String... roles) {
        return authority.token(person, organization, roles);
    }

    /** Value of the header {@code Authorization} for such a token. */
    public String bearer(String person, @Nullable String organization, String... roles) {
        return "Bearer " + token(person, organization, roles);
    }

    /** Creates topics that the service itself neither writes nor reads. */
    public void topics(Collection<String> names) {
        backends.topics(names);
    }

    /** Publishes events as other services would, in this order; returns once all are on the log. */
    public void send(List<? extends Event> events) {
        List<LogRecord> records =
                events.stream()
                        .map(e -> OTHERS.toRecord(OTHERS.toEntry(e, e.key(), 0, 1, null, 0)))
                        .toList();
        if (log.send(records).contains(false)) {
            throw new AssertionError("the log did not take " + events);
        }
    }

    public void send(Event... events) {
        send(List.of(events));
    }

    /** Every event of a topic from its beginning; what is none is passed over. */
    public void read(String topic, Consumer<Incoming> reader) {
        log.readToEnd(
                List.of(topic),
                r -> {
                    if (OTHERS.decode(r) instanceof Decoded.Known known) {
                        reader.accept(known.event());
                    }
                });
    }

    /** Types of a topic's events about one key, in order. */
    public List<String> typesOf(String topic, String key) {
        List<String> types = new ArrayList<>();
        read(
                topic,
                event -> {
                    if (key.equals(event.origin().key())) {
                        types.add(event.type());
                    }
                });
        return types;
    }

    @Override
    public void close() {
        http.close();
        log.close();
        context.close();
        authority.close();
        backends.close();
    }
}

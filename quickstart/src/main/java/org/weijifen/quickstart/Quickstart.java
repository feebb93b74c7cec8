package org.weijifen.quickstart;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.springframework.context.ConfigurableApplicationContext;
import org.weijifen.activity.ActivityServiceApplication;
import org.weijifen.blacklist.BlacklistServiceApplication;
import org.weijifen.embedded.EmbeddedBroker;
import org.weijifen.embedded.EmbeddedDatabase;
import org.weijifen.embedded.FreePorts;
import org.weijifen.gateway.GatewayApplication;
import org.weijifen.insurance.InsuranceServiceApplication;
import org.weijifen.platform.boot.PlatformApplication;
import org.weijifen.quickstart.rehearsal.RehearsalApplication;
import org.weijifen.registry.RegistryServiceApplication;
import org.weijifen.reward.RewardServiceApplication;

/** A running quickstart. Everything listens on the loopback interface only. */
public final class Quickstart implements AutoCloseable {
    /**
     * Tomcat logs there; kept in a field, since the log manager forgets loggers that nobody holds.
     */
    private static final Logger JUL_ROOT = Logger.getLogger("");

    private static final Map<String, Class<?>> SERVICES = services();

    private final Settings settings;
    private final QuickstartSecrets secrets;
    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private final List<ConfigurableApplicationContext> contexts =
            Collections.synchronizedList(new ArrayList<>());
    private final EmbeddedBroker broker;
    private final EmbeddedDatabase database;

    /**
     * @param dataDirectory kept over restarts
     * @param memoryDatabase faster, and gone with the process
     * @param gatewayPort 0 takes a free one
     * @param brokerPort 0 takes a free one
     */
    public record Settings(
            Path dataDirectory, boolean memoryDatabase, int gatewayPort, int brokerPort) {}

    private Quickstart(
            Settings settings,
            QuickstartSecrets secrets,
            EmbeddedBroker broker,
            EmbeddedDatabase database) {
        this.settings = settings;
        this.secrets = secrets;
        this.broker = broker;
        this.database = database;
    }

    /**
     * Starts broker, database and all services and returns when the gateway answers; the services
     * may still be joining their topics (readiness and {@code GET /quickstart/idle} tell).
     *
     * @param progress gets a line per thing started
     */
    public static Quickstart start(Settings settings, Consumer<String> progress) {
        JUL_ROOT.setLevel(Level.SEVERE);
        DataLock.hold(settings.dataDirectory());
        QuickstartSecrets secrets = QuickstartSecrets.in(settings.dataDirectory());
        try (ExecutorService starters = Executors.newFixedThreadPool(2)) {
            Future<EmbeddedBroker> broker = starters.submit(() -> startBroker(settings));
            EmbeddedDatabase database =
                    settings.memoryDatabase()
                            ? EmbeddedDatabase.memory()
                            : EmbeddedDatabase.file(
                                    settings.dataDirectory().resolve("database"), 0);
            var quickstart = new Quickstart(settings, secrets, get(broker), database);
            progress.accept("broker and database are up");
            quickstart.startServices(starters, progress);
            return quickstart;
        }
    }

    private static EmbeddedBroker startBroker(Settings settings) {
        Path directory = settings.dataDirectory().resolve("broker");
        return settings.brokerPort() == 0
                ? EmbeddedBroker.start(directory)
                : EmbeddedBroker.start(directory, settings.brokerPort());
    }

    private void startServices(ExecutorService starters, Consumer<String> progress) {
        SERVICES.keySet().forEach(name -> ports.put(name, FreePorts.next()));
        ports.put("rehearsal", FreePorts.next());
        ports.put(
                "gateway", settings.gatewayPort() == 0 ? FreePorts.next() : settings.gatewayPort());
        List<Callable<String>> starts = new ArrayList<>();
        starts.add(
                () ->
                        started(
                                "rehearsal",
                                RehearsalApplication.builder().build().run(rehearsalArguments())));
        SERVICES.forEach(
                (name, application) ->
                        starts.add(
                                () ->
                                        started(
                                                name,
                                                PlatformApplication.builder(application, name)
                                                        .profiles("rehearsal")
                                                        .build()
                                                        .run(serviceArguments(name)))));
        starts.add(
                () ->
                        started(
                                "gateway",
                                GatewayApplication.builder()
                                        .profiles("rehearsal")
                                        .build()
                                        .run(gatewayArguments())));
        List<Future<String>> running = starts.stream().map(starters::submit).toList();
        running.forEach(r -> progress.accept(get(r) + " is up"));
    }

    private String started(String name, ConfigurableApplicationContext context) {
        contexts.add(context);
        return name;
    }

    private String[] serviceArguments(String name) {
        List<String> arguments = common(name);
        arguments.add("--weijifen.kafka.bootstrap-servers=" + broker.bootstrapServers());
        arguments.add("--weijifen.kafka.partitions=3");
        arguments.add("--weijifen.mongo.uri=" + database.uri());
        arguments.add("--weijifen.mongo.indexes=EMBEDDED");
        arguments.add("--weijifen.idempotency-secret=" + secrets.idempotency());
        arguments.add("--weijifen.rehearsal.secret=" + secrets.rehearsal());
        arguments.add("--weijifen.registry.master-key=" + secrets.masterKey());
        arguments.add(
                "--weijifen.registry.insurance-keys-uri=http://127.0.0.1:"
                        + ports.get("insurance-service")
                        + "/api/v1/public/insurance-keys");
        arguments.add(
                "--weijifen.insurance.signing-key-file="
                        + settings.dataDirectory().resolve("insurance-signing-key.pem"));
        arguments.add(
                "--weijifen.blacklist.signing-key-file="
                        + settings.dataDirectory().resolve("blacklist-signing-key.pem"));
        arguments.add(SharedClassPath.forService());
        RehearsalApplication.keptClock(settings.dataDirectory())
                .ifPresent(now -> arguments.add("--weijifen.rehearsal.now=" + now));
        return arguments.toArray(String[]::new);
    }

    private String[] gatewayArguments() {
        List<String> arguments = common("gateway");
        arguments.add(SharedClassPath.forGateway());
        SERVICES.keySet()
                .forEach(
                        name ->
                                arguments.add(
                                        "--weijifen.routes."
                                                + name.replace("-service", "")
                                                + "=http://127.0.0.1:"
                                                + ports.get(name)));
        arguments.add("--weijifen.routes.rehearsal=http://127.0.0.1:" + ports.get("rehearsal"));
        return arguments.toArray(String[]::new);
    }

    private String[] rehearsalArguments() {
        List<String> arguments = common("rehearsal");
        arguments.add("--spring.profiles.active=rehearsal");
        arguments.add("--weijifen.rehearsal.client-secret=" + secrets.client());
        arguments.add("--weijifen.rehearsal.secret=" + secrets.rehearsal());
        arguments.add("--weijifen.rehearsal.data-directory=" + settings.dataDirectory());
        arguments.add("--weijifen.kafka.bootstrap-servers=" + broker.bootstrapServers());
        SERVICES.keySet()
                .forEach(
                        name ->
                                arguments.add(
                                        "--weijifen.rehearsal.services."
                                                + name
                                                + "=http://127.0.0.1:"
                                                + ports.get(name)));
        return arguments.toArray(String[]::new);
    }

    private List<String> common(String name) {
        List<String> arguments = new ArrayList<>();
        arguments.add("--server.address=127.0.0.1");
        arguments.add("--spring.main.banner-mode=off");
        arguments.add("--server.port=" + ports.get(name));
        // The same port: in one JVM a second server for each service would only cost start-up time.
        arguments.add("--management.server.port=" + ports.get(name));
        arguments.add(
                "--weijifen.security.jwk-set-uri=http://127.0.0.1:"
                        + ports.get("rehearsal")
                        + "/oauth2/jwks");
        arguments.add("--weijifen.security.issuer=" + issuer());
        return arguments;
    }

    private String issuer() {
        return "http://localhost:" + ports.get("gateway");
    }

    /** Base URI of the gateway. */
    public URI gateway() {
        return URI.create("http://localhost:" + ports.get("gateway"));
    }

    public String clientSecret() {
        return secrets.client();
    }

    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** Connection string of the embedded database, without a database name. */
    public String databaseUri() {
        return database.uri();
    }

    /** Port of each service by name. */
    public Map<String, Integer> ports() {
        return Map.copyOf(ports);
    }

    @Override
    public void close() {
        for (ConfigurableApplicationContext context : contexts.reversed()) {
            context.close();
        }
        broker.close();
        database.close();
    }

    private static Map<String, Class<?>> services() {
        Map<String, Class<?>> services = new LinkedHashMap<>();
        services.put("registry-service", RegistryServiceApplication.class);
        services.put("activity-service", ActivityServiceApplication.class);
        services.put("reward-service", RewardServiceApplication.class);
        services.put("insurance-service", InsuranceServiceApplication.class);
        services.put("blacklist-service", BlacklistServiceApplication.class);
        return services;
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "the quickstart could not start: " + e.getCause(), e.getCause());
        }
    }
}

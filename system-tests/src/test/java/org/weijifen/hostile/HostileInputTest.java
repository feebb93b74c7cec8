package org.weijifen.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.weijifen.hostile.OpenApi.Operation;
import org.weijifen.hostile.Wire.Answer;
import org.weijifen.hostile.Wire.Call;
import org.weijifen.quickstart.Quickstart;
import org.weijifen.quickstart.demo.Api;
import org.weijifen.testkit.http.TokenAuthority;

/** Bad input to every operation: 4xx with a problem document, and the system none the worse. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HostileInputTest {
    private static final List<String> SERVICES =
            List.of("registry", "activity", "reward", "insurance", "blacklist");

    private static final String PUBLIC_LIMIT = "weijifen.gateway.public-requests-per-minute";

    private final Verdicts verdicts = new Verdicts();
    private final LoggedFaults logged = new LoggedFaults();
    private Quickstart quickstart;
    private Wire wire;
    private TinyWorld world;
    private OpenApi openApi;
    private Map<String, Baseline> catalogue;
    private Attack.Tokens tokens;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        // All attacks come from one address; GatewayHygieneTest asks for the limit itself.
        System.setProperty(PUBLIC_LIMIT, "1000000");
        try {
            quickstart = Quickstart.start(new Quickstart.Settings(data, true, 0, 0), line -> {});
        } finally {
            System.clearProperty(PUBLIC_LIMIT);
        }
        wire = new Wire(quickstart.gateway(), quickstart.clientSecret());
        world = TinyWorld.build(new Api(quickstart.gateway(), quickstart.clientSecret()));
        logged.attach(); // after the services' start, which sets logging up anew
        openApi = new OpenApi(get("/openapi.json").json());
        catalogue = Catalogue.of(world);
        try (var authority = new TokenAuthority()) {
            tokens =
                    new Attack.Tokens(
                            ExpiredToken.of(data, quickstart.gateway()),
                            authority.token("x", "y", "association"));
        }
    }

    @AfterAll
    void stop() {
        if (quickstart != null) {
            quickstart.close();
        }
    }

    /** A new operation needs a valid request in the catalogue; an old one must not linger there. */
    @Test
    @Order(1)
    void theCatalogueKnowsEveryOperation() {
        var documented = new TreeSet<String>();
        openApi.operations().forEach(o -> documented.add(o.name()));
        assertThat(new TreeSet<>(catalogue.keySet())).isEqualTo(documented);
    }

    /** What is served is documented, hence attacked; what is documented is served. */
    @Test
    @Order(1)
    void theDocumentTellsWhatIsServed() {
        assertThat(ServedOperations.of(SERVICES)).isEqualTo(new TreeSet<>(catalogue.keySet()));
    }

    @TestFactory
    @Order(2)
    Stream<DynamicTest> badRequests() {
        var target =
                new Attack.Target(
                        wire,
                        verdicts,
                        List.of(
                                "association.zed",
                                "civilisation-office.zed",
                                world.otherOrganizer(),
                                world.otherRecorder(),
                                "volunteer." + world.id("stranger"),
                                "insurer",
                                "points-authority",
                                "analyst",
                                "ops"),
                        tokens);
        List<DynamicTest> tests = new ArrayList<>();
        for (Operation each : openApi.operations()) {
            Baseline baseline = catalogue.get(each.name());
            if (baseline != null) {
                var attack = new Attack(openApi, each, baseline, target);
                tests.add(dynamicTest(each.name(), attack::run));
            }
        }
        // Those that take things away come last, after those that need them.
        tests.sort(java.util.Comparator.comparing(t -> t.getDisplayName().startsWith("DELETE")));
        return tests.stream();
    }

    @TestFactory
    @Order(3)
    Stream<DynamicTest> wrongStates() {
        return new WrongStates(world, wire, verdicts).tests();
    }

    /** The services check for themselves, too: nobody relies on the gateway. */
    @TestFactory
    @Order(4)
    Stream<DynamicTest> pastTheGateway() {
        var attack = new PastTheGateway(wire, verdicts);
        return SERVICES.stream().map(s -> dynamicTest(s, () -> attack.run(addressOf(s))));
    }

    @Test
    @Order(5)
    void nowhere() {
        String token = "Bearer " + wire.token(TinyWorld.OFFICER);
        for (String path :
                List.of(
                        "/api/v1/nothing",
                        "/api/v1",
                        "/api/v2/cases",
                        "/nothing",
                        "/",
                        "/api/v1/ops/dead-letters",
                        "/rehearsal/pending",
                        "/actuator/env",
                        "/actuator/heapdump",
                        "/api/v1/cases/../organizations",
                        "/api/v1//cases",
                        "/api/v1/cases/%2e%2e/x",
                        "/api/v1/cases/x%0d%0aSet-Cookie:a")) {
            Call call = new Call("GET", path, List.of("Authorization", token), null, false);
            verdicts.refused(path, wire.send(call), 400, 403, 404);
            verdicts.refused(path, wire.send(call.without("Authorization")), 400, 401, 403, 404);
        }
        verdicts.failIfAny();
    }

    /** After all that everything settles, nothing is parked, and the public list still answers. */
    @Test
    @Order(6)
    void theSystemIsNoneTheWorse() {
        world.settle();
        for (String service : SERVICES) {
            Call call =
                    new Call(
                            "GET",
                            "/api/v1/ops/dead-letters",
                            List.of("Authorization", "Bearer " + wire.token("ops")),
                            null,
                            false);
            Answer letters = wire.sendTo(addressOf(service), call);
            assertThat(letters.status()).isEqualTo(200);
            assertThat(letters.json()).as("dead letters of " + service).isEmpty();
        }
        assertThat(wire.sent()).as("requests sent").isGreaterThan(2_000);
        assertThat(logged.faults()).isEmpty();
    }

    private URI addressOf(String service) {
        return URI.create("http://127.0.0.1:" + quickstart.ports().get(service + "-service"));
    }

    private Answer get(String path) {
        return wire.send(new Call("GET", path, List.of(), null, false));
    }
}

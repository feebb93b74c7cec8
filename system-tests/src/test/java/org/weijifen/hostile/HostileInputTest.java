package org.weijifen.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
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
        quickstart = Quickstart.start(new Quickstart.Settings(data, true, 0, 0), line -> {});
        wire = new Wire(quickstart.gateway(), quickstart.clientSecret());
        world = TinyWorld.build(new Api(quickstart.gateway(), quickstart.clientSecret()));
        logged.attach(); // after the services' start, which sets logging up anew
        openApi = new OpenApi(get("/openapi.json").json());
        catalogue = Catalogue.of(world);
        try (var authority = new TokenAuthority()) {
            tokens = new Attack.Tokens(expired(data), authority.token("x", "y", "association"));
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
        return SERVICES.stream().map(s -> dynamicTest(s, () -> attackItself(s)));
    }

    private void attackItself(String service) {
        URI itself = URI.create("http://127.0.0.1:" + quickstart.ports().get(service + "-service"));
        String token = "Bearer " + wire.token(TinyWorld.OFFICER);
        List<String> json = List.of("Content-Type", "application/json");
        byte[] large = " ".repeat(1_000_001).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var upload = new Call("POST", "/api/v1/ops/dead-letters/replay", json, large, true);
        verdicts.refused("no token", wire.sendTo(itself, upload), 401);
        Call known = upload.with("Authorization", token);
        verdicts.refused("too large", wire.sendTo(itself, known), 413);
        verdicts.refused(
                "not by chunks",
                wire.sendTo(itself, new Call("POST", known.path(), known.headers(), large, false)),
                413);
        verdicts.refused("wrong role", wire.sendTo(itself, known.body("{\"ids\":[]}")), 403);
        Call ops = upload.with("Authorization", "Bearer " + wire.token("ops"));
        for (String body :
                List.of("", "{}", "[]", "{\"ids\":[null]}", "{\"ids\":[1]}", "{\"ids\":\"x\"}")) {
            verdicts.refused(body, wire.sendTo(itself, ops.body(body)), 400);
        }
        for (String nowhere : List.of("/api/v1/nothing", "/api/v1/", "/api/v1/%2e%2e/rehearsal")) {
            Call call = new Call("GET", nowhere, List.of("Authorization", token), null, false);
            verdicts.refused(nowhere, wire.sendTo(itself, call), 400, 404);
        }
        verdicts.failIfAny();
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
            URI itself =
                    URI.create("http://127.0.0.1:" + quickstart.ports().get(service + "-service"));
            Call call =
                    new Call(
                            "GET",
                            "/api/v1/ops/dead-letters",
                            List.of("Authorization", "Bearer " + wire.token("ops")),
                            null,
                            false);
            Answer letters = wire.sendTo(itself, call);
            assertThat(letters.status()).isEqualTo(200);
            assertThat(letters.json()).as("dead letters of " + service).isEmpty();
        }
        assertThat(wire.sent()).as("requests sent").isGreaterThan(2_000);
        assertThat(logged.faults()).isEmpty();
    }

    private Answer get(String path) {
        return wire.send(new Call("GET", path, List.of(), null, false));
    }

    /** Signed with the issuer's own key, good in all but its time. */
    private String expired(Path data) throws Exception {
        RSAKey key =
                RSAKey.parse(Files.readString(data.resolve("rehearsal").resolve("token-key.json")));
        Instant then = Instant.now().minus(Duration.ofHours(2));
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(quickstart.gateway().toString())
                        .audience("weijifen")
                        .subject(TinyWorld.OFFICER)
                        .claim("roles", List.of("association"))
                        .claim("person", "officer-one")
                        .issueTime(Date.from(then))
                        .expirationTime(Date.from(then.plusSeconds(600)))
                        .build();
        return signed(key, claims);
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        var token = new SignedJWT(header, claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }
}

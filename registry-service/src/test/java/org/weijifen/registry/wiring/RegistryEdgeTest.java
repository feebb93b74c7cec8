package org.weijifen.registry.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weijifen.registry.wiring.RegistryOnTheWire.assertProblem;
import static org.weijifen.registry.wiring.RegistryOnTheWire.organizationBody;
import static org.weijifen.registry.wiring.RegistryOnTheWire.with;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.weijifen.platform.aggregate.StateCodec;

/** What the edge of registry-service refuses, and whether its document names what it serves. */
class RegistryEdgeTest {
    private static RegistryOnTheWire registry;
    private static String organization;

    @BeforeAll
    static void start() {
        registry = new RegistryOnTheWire();
        organization = registry.organization("Heron Lane");
    }

    @AfterAll
    static void stop() {
        registry.close();
    }

    @ParameterizedTest(name = "{0} {1} as {2} with {3} is {4} {5}")
    @CsvSource(
            delimiter = '|',
            value = {
                "POST|/organizations|association|{}|400|MISSING_FIELD",
                "POST|/organizations|association|{\"name\":3}|400|WRONG_TYPE",
                "POST|/organizations|association|{\"name\":\"x\",\"kind\":\"UNIT\",\"level\":1,\"divisionCode\":\"320508\",\"nam\":\"x\"}|400|UNKNOWN_FIELD",
                "POST|/organizations|association|{\"name\":|400|MALFORMED_JSON",
                "POST|/organizations|organizer|{\"name\":\"x\",\"kind\":\"UNIT\",\"level\":1,\"divisionCode\":\"320508\"}|403|ROLE_REQUIRED",
                "GET|/organizations/nowhere|association||404|UNKNOWN_ORGANIZATION",
                "GET|/organizations/a.b|association||400|INVALID_ID",
                "POST|/volunteers|association|{}|400|MISSING_FIELD",
                "POST|/volunteers|volunteer|{\"identity\":{\"type\":\"PASSPORT\",\"number\":\"E1234567\"},\"name\":\"x\",\"consents\":{\"processing\":true,\"insurer\":true}}|403|ROLE_REQUIRED",
                "GET|/volunteers/nobody|association||404|UNKNOWN_VOLUNTEER",
                "GET|/volunteers/a.b|association||400|INVALID_ID",
                "GET|/volunteers|organizer||403|ROLE_REQUIRED",
                "GET|/volunteers?limit=0|association||400|INVALID_PAGE",
                "PUT|/volunteers/nobody/consents|association|{\"insurer\":true}|404|UNKNOWN_VOLUNTEER",
                "PUT|/volunteers/nobody/consents|association|{\"insurer\":\"yes\"}|400|WRONG_TYPE",
                "DELETE|/volunteers/nobody/registration|association||404|UNKNOWN_VOLUNTEER",
                "DELETE|/volunteers/nobody/registration|association|{\"reason\":\"BORED\"}|400|UNKNOWN_VALUE",
                "DELETE|/volunteers/nobody/registration|organizer||403|ROLE_REQUIRED",
                "POST|/volunteers|association|{\"identity\":{\"type\":\"PASSPORT\",\"number\":\"E1234567\"},\"name\":\"x\",\"consents\":{\"processing\":true,\"insurer\":true}}|400|INVALID_REGISTRATION",
                "POST|/volunteers/nobody/registration|association||404|UNKNOWN_VOLUNTEER",
                "PUT|/organizations/nowhere/recorders/nobody|association|{\"from\":\"2026-01-01\"}|400|MISSING_FIELD",
                "DELETE|/organizations/nowhere/recorders/nobody|association||404|NOT_A_RECORDER",
            })
    void hostileInput(
            String method,
            String path,
            String role,
            @Nullable String body,
            int status,
            String code) {
        String[] headers =
                with(
                        registry.token("p", organization, role),
                        "Idempotency-Key",
                        registry.freshKey());

        assertProblem(registry.http().call(method, "/api/v1" + path, body, headers), status, code);
    }

    @Test
    void tooLargeAndKeyless() {
        String large = organizationBody("x".repeat(3_000_000));
        assertThat(registry.post("/organizations", large, registry.officer()).status())
                .isEqualTo(413);
        assertThat(
                        registry.http()
                                .post(
                                        "/api/v1/organizations",
                                        organizationBody("Reed"),
                                        registry.officer())
                                .status())
                .isEqualTo(400);
    }

    @Test
    void theOpenApiDocumentNamesEveryOperation() throws IOException {
        Set<String> served = new TreeSet<>();
        registry.service()
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach(
                        (mapping, handler) -> {
                            if (handler.getBeanType()
                                    .getPackageName()
                                    .startsWith("org.weijifen.registry")) {
                                mapping.getMethodsCondition()
                                        .getMethods()
                                        .forEach(
                                                m ->
                                                        served.add(
                                                                m
                                                                        + " "
                                                                        + mapping
                                                                                .getPatternValues()));
                            }
                        });
        Set<String> documented = new TreeSet<>();
        try (var in = getClass().getResourceAsStream("/openapi/registry.json")) {
            StateCodec.mapper()
                    .readTree(in)
                    .path("paths")
                    .properties()
                    .forEach(
                            path ->
                                    path.getValue()
                                            .propertyNames()
                                            .forEach(
                                                    m ->
                                                            documented.add(
                                                                    m.toUpperCase(Locale.ROOT)
                                                                            + " ["
                                                                            + path.getKey()
                                                                            + "]")));
        }
        assertThat(documented).isEqualTo(served).hasSize(11);
    }
}

package org.weijifen.quickstart.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.weijifen.testkit.http.HttpCalls.Answer;

/** contracts.md section 4: the token endpoint. */
class TokenIssuerTest {
    private static final StubRehearsedService SERVICE = new StubRehearsedService(0);
    private static RehearsalRun run;

    @BeforeAll
    static void start(@TempDir Path data) {
        run = new RehearsalRun(data, RehearsalRun.NO_BROKER, "", SERVICE, SERVICE);
    }

    @AfterAll
    static void stop() {
        run.close();
        SERVICE.close();
    }

    private static Jwt token(String client) {
        Answer answer =
                run.askForToken(
                        client, RehearsalRun.CLIENT_SECRET, "grant_type=client_credentials");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return run.decode(answer.json().path("access_token").asString());
    }

    @ParameterizedTest
    @CsvSource({
        "association.wang, association, officer-wang,",
        "recorder.org-1.v1, recorder, v1, org-1",
        "volunteer.v1, volunteer, v1,",
        "insurer, insurer,, insurer",
    })
    void tokensSayWhoCalls(String client, String role, String person, String organization) {
        Jwt jwt = token(client);
        assertThat(jwt.getClaimAsStringList("roles")).containsExactly(role);
        assertThat(jwt.getClaimAsString("person")).isEqualTo(person);
        assertThat(jwt.getClaimAsString("org")).isEqualTo(organization);
        assertThat(jwt.getClaimAsString("azp")).isEqualTo(client);
        assertThat(jwt.getAudience()).containsExactly("weijifen");
        assertThat(jwt.getIssuer()).hasToString("http://localhost:8080");
        assertThat(Duration.between(Instant.now(), jwt.getExpiresAt()))
                .isGreaterThan(Duration.ofHours(23));
    }

    @Test
    void strangersGetNoToken() {
        String form = "grant_type=client_credentials";
        assertThat(run.askForToken("association.wang", "wrong", form).status()).isEqualTo(401);
        assertThat(run.askForToken("root", RehearsalRun.CLIENT_SECRET, form).status())
                .isEqualTo(401);
        assertThat(
                        run.askForToken(
                                        "association.wang",
                                        RehearsalRun.CLIENT_SECRET,
                                        "grant_type=password")
                                .status())
                .isEqualTo(400);
    }

    @Test
    void theSecretMayBePutIntoTheForm() {
        String form =
                "grant_type=client_credentials&client_id=ops&client_secret="
                        + RehearsalRun.encode(RehearsalRun.CLIENT_SECRET);
        Answer answer =
                run.http()
                        .call(
                                "POST",
                                "/oauth2/token",
                                form,
                                "Content-Type",
                                "application/x-www-form-urlencoded");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void nothingElseIsOpen() {
        assertThat(run.http().get("/elsewhere").status()).isEqualTo(403);
        assertThat(run.http().get("/quickstart/nothing").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "production", "rehearsal,production"})
    void noOtherProfileMayStartIt(String profiles) {
        assertThatThrownBy(
                        () ->
                                RehearsalApplication.builder()
                                        .run(
                                                "--spring.profiles.active=" + profiles,
                                                "--server.port=0")
                                        .close())
                .hasStackTraceContaining("--spring.profiles.active=rehearsal");
    }
}

package org.weijifen.registry.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weijifen.registry.wiring.RegistryOnTheWire.assertProblem;
import static org.weijifen.registry.wiring.RegistryOnTheWire.created;
import static org.weijifen.registry.wiring.RegistryOnTheWire.number;
import static org.weijifen.registry.wiring.RegistryOnTheWire.volunteerBody;
import static org.weijifen.registry.wiring.RegistryOnTheWire.with;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.weijifen.contracts.blacklist.StandingSanction;
import org.weijifen.contracts.blacklist.VolunteerSanctionsEnded;
import org.weijifen.contracts.blacklist.VolunteerSanctionsStanding;
import org.weijifen.testkit.http.HttpCalls.Answer;

/** registry-service on a real broker and database, over real HTTP. */
class RegistryWireTest {
    private static RegistryOnTheWire registry;
    private static String organization;
    private static String volunteer;

    @BeforeAll
    static void start() {
        registry = new RegistryOnTheWire();
        organization = registry.organization("Heron Lane");
        volunteer = registry.volunteer(1);
    }

    @AfterAll
    static void stop() {
        registry.close();
    }

    @Test
    void bodiesAreThereForEverybodyWithAToken() {
        Answer answer =
                registry.get(
                        "/organizations/" + organization, registry.token("p", null, "analyst"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("name").asString()).isEqualTo("Heron Lane");
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void whoSeesWhatOfAPerson() {
        String path = "/volunteers/" + volunteer;
        Answer association = registry.get(path, registry.officer());
        Answer self = registry.get(path, registry.token(volunteer, null, "volunteer"));
        Answer organizer = registry.get(path, registry.token("p", organization, "organizer"));

        assertThat(association.json().path("person").path("name").asString()).isEqualTo("测试甲");
        assertThat(self.json()).isEqualTo(association.json());
        assertThat(organizer.json().has("person")).isFalse();
        assertThat(organizer.json().path("status").asString()).isEqualTo("ACTIVE");
        assertThat(organizer.json().path("identity").path("maskedNumber").asString())
                .matches("990\\*{11}[0-9]{3}[0-9X]");
        assertThat(association.body()).doesNotContain(number(1));
        assertThat(registry.get(path, registry.token("another", null, "volunteer")).status())
                .isEqualTo(404);
        assertThat(registry.get(path, registry.token("p", organization, "recorder")).status())
                .isEqualTo(404);
        assertThat(registry.get(path, registry.token("p", null, "insurer")).status())
                .isEqualTo(403);
        assertThat(registry.get(path).status()).isEqualTo(401);
    }

    @Test
    void aRepeatedRegistrationGetsTheFirstAnswerAndAnotherBody422() {
        String[] headers = with(registry.officer(), "Idempotency-Key", "repeat");
        Answer first = registry.http().post("/api/v1/volunteers", volunteerBody(20), headers);
        Answer again = registry.http().post("/api/v1/volunteers", volunteerBody(20), headers);
        Answer other = registry.http().post("/api/v1/volunteers", volunteerBody(21), headers);

        assertThat(created(first).body()).isEqualTo(again.body());
        assertThat(first.header("Location")).isEqualTo(again.header("Location"));
        assertProblem(other, 422, "IDEMPOTENCY_KEY_REUSED");
        assertProblem(
                registry.post("/volunteers", volunteerBody(20), registry.officer()),
                409,
                "ALREADY_REGISTERED");
    }

    @Test
    void consentsFollowTheETag() {
        String id = registry.volunteer(30);
        String path = "/api/v1/volunteers/" + id + "/consents";
        String tag = registry.get("/volunteers/" + id, registry.officer()).header("ETag");
        String[] self = with(registry.token(id, null, "volunteer"), "If-Match", tag);

        Answer changed = registry.http().call("PUT", path, "{\"insurer\":false}", self);
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertProblem(
                registry.http().call("PUT", path, "{\"insurer\":true}", self),
                412,
                "CHANGED_MEANWHILE");
        assertProblem(
                registry.http()
                        .call(
                                "PUT",
                                path,
                                "{\"insurer\":true}",
                                registry.token("another", null, "volunteer")),
                404,
                "UNKNOWN_VOLUNTEER");
    }

    @Test
    void organizersAppointInTheirOwnBodyOnly() {
        String path = "/api/v1/organizations/" + organization + "/recorders/" + volunteer;
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        String term =
                "{\"from\":\"%s\",\"until\":\"%s\",\"trainedOn\":\"%s\"}"
                        .formatted(today.plusDays(1), today.plusYears(1), today);

        Answer appointed =
                registry.http()
                        .call("PUT", path, term, registry.token("p", organization, "organizer"));
        assertThat(appointed.status()).as(appointed.body()).isEqualTo(200);
        assertThat(appointed.json().path("appointments")).hasSize(1);
        assertProblem(
                registry.http().call("PUT", path, term, registry.token("p", "other", "organizer")),
                403,
                "OTHER_ORGANIZATION");
        assertProblem(
                registry.http()
                        .call("PUT", path, term, registry.token("p", organization, "recorder")),
                403,
                "ROLE_REQUIRED");
        assertThat(registry.http().call("DELETE", path, null, registry.officer()).status())
                .isEqualTo(200);
    }

    @Test
    void sanctionsCancelAndTheirReversalReinstates() {
        String id = registry.volunteer(40);
        Instant from = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        var imposed =
                new VolunteerSanctionsStanding(
                        1,
                        Instant.now().truncatedTo(ChronoUnit.MILLIS),
                        id,
                        List.of(new StandingSanction("s1", from, null, List.of())));
        var reversed = new VolunteerSanctionsEnded(2, imposed.occurredAt().plusMillis(5), id);

        registry.service().send(imposed, imposed);
        registry.awaitStatus(id, "CANCELLED");
        assertProblem(
                registry.http()
                        .call(
                                "POST",
                                "/api/v1/volunteers/" + id + "/registration",
                                null,
                                with(registry.officer(), "Idempotency-Key", "renew")),
                409,
                "SANCTION_STANDS");
        registry.service().send(reversed, imposed);
        registry.awaitStatus(id, "ACTIVE");
        Answer cancelled =
                registry.http()
                        .call(
                                "DELETE",
                                "/api/v1/volunteers/" + id + "/registration",
                                "{\"reason\":\"MOVED_AWAY\"}",
                                registry.officer());
        assertThat(cancelled.json().path("status").asString()).isEqualTo("CANCELLED");
    }

    @Test
    void listsByPage() {
        for (int i = 50; i < 53; i++) {
            created(registry.post("/volunteers", volunteerBody(i), registry.officer()));
        }
        Answer page = registry.get("/volunteers?limit=2", registry.officer());

        assertThat(page.json().path("items")).hasSize(2);
        assertThat(page.json().path("items").get(0).propertyNames())
                .containsExactlyInAnyOrder("volunteerId", "status");
        String next = page.header("Link").replaceAll("<(.*)>.*", "$1");
        Answer second = registry.http().get(next, registry.officer());
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().path("items").get(0))
                .isNotEqualTo(page.json().path("items").get(1));
    }
}

package org.weijifen.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.weijifen.contracts.Topics;
import tools.jackson.databind.JsonNode;

/** Traps 12, 13: three people at two places at once, entered by one recorder on one day. */
final class IrregularityScenario {
    private final RunningScheme scheme;
    private final Street street;
    private final String team;

    IrregularityScenario(RunningScheme scheme, Street street) {
        this.scheme = scheme;
        this.street = street;
        team = street.team("Everywhere Team");
    }

    void holds() {
        scheme.at("2026-07-01T08:00:00");
        List<String> people = street.volunteers(3);
        String one = street.filed(team, "2026-07-02T09:00:00", "2026-07-02T12:00:00", people);
        String two = street.filed(team, "2026-07-02T10:00:00", "2026-07-02T13:00:00", people);
        scheme.at("2026-07-02T18:00:00");
        street.enter(team, one, people, new Span("2026-07-02T09:00:00", "2026-07-02T12:00:00"));
        street.enter(team, two, people, new Span("2026-07-02T11:00:00", "2026-07-02T13:00:00"));
        scheme.settle();
        scheme.wire().replay(9, 3, Topics.ACTIVITY_IRREGULARITIES, Topics.REGISTRY_ORGANIZATIONS);
        scheme.settle();

        JsonNode found =
                scheme.api()
                        .must(
                                scheme.api()
                                        .get(
                                                Street.OFFICER,
                                                "/api/v1/irregularities?organizationId=" + team))
                        .path("items");
        assertThat(found).hasSize(1);
        assertThat(found.path(0).path("kind").asString()).isEqualTo("TWO_PLACES");
        JsonNode irregularity = found.path(0).path("irregularities");
        assertThat(irregularity).hasSize(1);
        assertThat(irregularity.path(0).path("recordIds")).hasSize(6);
        String caseId = irregularity.path(0).path("caseId").asString();
        JsonNode file =
                scheme.api().must(scheme.api().get(Street.OFFICER, "/api/v1/cases/" + caseId));
        assertThat(file.path("status").asString()).isEqualTo("REPORTED");
        assertThat(file.path("subject").path("id").asString()).isEqualTo(team);
        assertThat(file.path("description").asString())
                .contains("尚未核实", "nothing is proved")
                .doesNotContain(people.getFirst());
        assertThat(file.path("sanctionId").isString()).isFalse();
    }
}

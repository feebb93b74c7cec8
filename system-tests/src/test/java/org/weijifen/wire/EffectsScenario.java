package org.weijifen.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.weijifen.wire.Accounts.Worth;
import tools.jackson.databind.JsonNode;

/**
 * domain.md V4, H9, R9: a sanction on a person cancels the registration, takes the roster line that
 * is ahead, freezes what can be spent, and voids the records that it names; stars and certificates
 * fall only where minutes do. A reversal before the cut-off undoes all of it.
 */
final class EffectsScenario {
    private static final List<String> WEEKS = List.of("2026-05-11", "2026-05-18");
    private static final String EFFECTIVE = "2026-05-28T00:00:00";

    private final RunningScheme scheme;
    private final Street street;
    private final Accounts accounts;
    private final String team;
    private String ahead = "";

    EffectsScenario(RunningScheme scheme, Street street) {
        this.scheme = scheme;
        this.street = street;
        accounts = new Accounts(scheme.api());
        team = street.team("Undone Team");
    }

    void holds() {
        scheme.at("2026-05-10T18:00:00");
        String cheat = street.volunteer();
        String quiet = street.volunteer();
        List<String> both = List.of(cheat, quiet);
        List<String> records = new ArrayList<>();
        for (String monday : WEEKS) {
            String sunday = java.time.LocalDate.parse(monday).plusDays(6).toString();
            String activity = street.filed(team, monday + "T09:00:00", sunday + "T17:00:00", both);
            scheme.at(sunday + "T18:00:00");
            records.add(street.serve(team, activity, both, Span.week(monday)).getFirst());
        }
        ahead = street.filed(team, "2026-06-20T09:00:00", "2026-06-20T12:00:00", both);
        scheme.settle();
        Worth full = accounts.worth(cheat);
        assertThat(full.tier()).isEqualTo(1);
        assertThat(full.benefits()).hasSize(2);
        List<String> lines = lines();
        List<String> numbers = certificates(cheat);

        scheme.at("2026-05-27T09:00:00");
        var ofCheat = CaseSteps.against(scheme.api(), "VOLUNTEER", cheat, "2026-05-18");
        ofCheat.decide(EFFECTIVE, List.of(records.getLast()));
        var ofQuiet = CaseSteps.against(scheme.api(), "VOLUNTEER", quiet, "2026-05-18");
        ofQuiet.decide(EFFECTIVE);
        scheme.at("2026-05-29T09:00:00");
        scheme.settle();
        sanctioned(cheat, quiet, full);

        scheme.at("2026-06-01T09:00:00");
        for (CaseSteps steps : List.of(ofCheat, ofQuiet)) {
            steps.appeal();
            steps.reverse();
        }
        scheme.settle();
        assertThat(status(cheat)).isEqualTo("ACTIVE");
        assertThat(lines()).as("with their first receipt").isEqualTo(lines);
        assertThat(warnings()).isEmpty();
        assertThat(accounts.worth(cheat)).isEqualTo(full);
        assertThat(accounts.worth(quiet)).isEqualTo(full);
        assertThat(certificates(cheat))
                .hasSize(2)
                .contains(numbers.getFirst().replace("VALID", "REVOKED"))
                .filteredOn(c -> c.startsWith("VALID"))
                .hasSize(1);
        assertThat(use(quiet)).isEqualTo("200");
        assertThat(use(cheat)).isEqualTo("200");
    }

    private void sanctioned(String cheat, String quiet, Worth full) {
        assertThat(status(cheat)).isEqualTo("CANCELLED");
        assertThat(lines()).allMatch(l -> l.endsWith("REMOVED"));
        assertThat(warnings()).containsExactly("VOLUNTEER_SANCTIONED");
        Worth less = accounts.worth(cheat);
        assertThat(less.creditedMinutes()).isEqualTo(full.creditedMinutes() / 2);
        assertThat(less.tier()).isZero();
        assertThat(less.benefits()).isEmpty();
        assertThat(less.validCertificates()).isEmpty();
        assertThat(accounts.worth(quiet)).as("genuine hours stay").isEqualTo(full);
        assertThat(use(quiet)).isEqualTo("SPENDING_FROZEN");
    }

    /** What comes of using the first benefit. */
    private String use(String volunteer) {
        String benefit =
                accounts.items(volunteer, "/benefits").stream()
                        .filter(b -> b.path("status").asString().equals("GRANTED"))
                        .map(b -> b.path("benefitId").asString())
                        .findFirst()
                        .orElseThrow();
        var answer =
                scheme.api()
                        .post(
                                Street.OFFICER,
                                "/api/v1/accounts/" + volunteer + "/benefits/" + benefit + "/use",
                                Map.of());
        return answer.status() == 200
                ? "200"
                : answer.body().path("type").asString().replace("urn:weijifen:problem:", "");
    }

    private String status(String volunteer) {
        return get("/api/v1/volunteers/" + volunteer).path("status").asString();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (JsonNode line : get("/api/v1/activities/" + ahead).path("lines")) {
            lines.add(
                    line.path("volunteerId").asString()
                            + " "
                            + line.path("receivedAt").asString()
                            + " "
                            + line.path("status").asString());
        }
        return lines;
    }

    private List<String> warnings() {
        List<String> codes = new ArrayList<>();
        for (JsonNode warning : get("/api/v1/activities/" + ahead).path("warnings")) {
            codes.add(warning.path("code").asString());
        }
        return codes;
    }

    private List<String> certificates(String volunteer) {
        return accounts.items(volunteer, "/certificates").stream()
                .map(
                        c ->
                                c.path("status").asString()
                                        + " "
                                        + c.path("certificateNumber").asString())
                .toList();
    }

    private JsonNode get(String path) {
        return scheme.api().must(scheme.api().get(Street.OFFICER, path));
    }
}

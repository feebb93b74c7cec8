package org.weijifen.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.weijifen.contracts.Topics;
import tools.jackson.databind.JsonNode;

/** Invariant 2: credited minutes are a pure function of the set of facts (H4, H5). */
final class MinutesScenario {
    private static final String DAY = "2025-12-29";
    private static final int TWINS = 8;

    private final RunningScheme scheme;
    private final Street street;
    private final Accounts accounts;
    private final String one;
    private final String two;
    private final Map<String, Map<Integer, Long>> expected = new LinkedHashMap<>();

    MinutesScenario(RunningScheme scheme, Street street) {
        this.scheme = scheme;
        this.street = street;
        accounts = new Accounts(scheme.api());
        one = street.team("Reed Pond Team");
        two = street.team("Stone Bridge Team");
    }

    void holds() {
        scheme.at("2025-12-28T18:00:00");
        String overlap = street.volunteer();
        String corrected = street.volunteer();
        String withdrawn = street.volunteer();
        String reinstated = street.volunteer();
        String midnight = street.volunteer();
        List<String> byDay = List.of(overlap, corrected, withdrawn, reinstated);
        String morning = street.filed(one, DAY + "T09:00:00", DAY + "T12:00:00", byDay);
        String noon = street.filed(two, DAY + "T11:00:00", DAY + "T14:00:00", byDay);
        String night =
                street.filed(one, "2025-12-31T20:00:00", "2026-01-01T02:00:00", List.of(midnight));
        scheme.at(DAY + "T18:00:00");
        List<String> first = street.serve(one, morning, byDay, Span.on(DAY, "09:00", "12:00"));
        scheme.at(DAY + "T18:10:00");
        List<String> second = street.serve(two, noon, byDay, Span.on(DAY, "11:00", "14:00"));
        scheme.at(DAY + "T18:20:00");

        // The longer morning keeps its place before the noon (H5).
        correct(one, first.get(1), morning, Span.on(DAY, "09:00", "13:00"));
        withdraw(first.get(2));
        withdraw(second.get(3));
        scheme.at(DAY + "T18:30:00");
        correct(two, second.get(3), noon, Span.on(DAY, "12:30", "13:00"));
        scheme.at("2026-01-01T02:30:00");
        street.serve(
                one,
                night,
                List.of(midnight),
                new Span("2025-12-31T20:00:00", "2026-01-01T02:00:00"));
        scheme.settle();

        expect(overlap, 300, 0);
        expect(corrected, 300, 0);
        expect(withdrawn, 180, 0);
        expect(reinstated, 210, 0);
        expect(midnight, 240, 120);
        assertThat(credited(corrected, first.get(1))).as("corrected, in its place").isEqualTo(240);
        assertThat(credited(corrected, second.get(1))).as("reduced by it").isEqualTo(60);
        againInAnyOrder();
        unheardOfInAnyOrder();
    }

    private void correct(String body, String record, String activity, Span span) {
        scheme.api()
                .must(
                        scheme.api()
                                .put(
                                        street.recorder(body),
                                        "/api/v1/service-records/" + record,
                                        Span.correction(span)));
        street.verify(body, activity, List.of(record));
    }

    private void withdraw(String record) {
        scheme.api()
                .must(
                        scheme.api()
                                .post(
                                        Street.OFFICER,
                                        "/api/v1/service-records/" + record + "/withdrawal",
                                        Map.of("reason", "Was not there")));
    }

    private void expect(String volunteer, long in2025, long in2026) {
        Map<Integer, Long> years =
                in2026 == 0 ? Map.of(2025, in2025) : Map.of(2025, in2025, 2026, in2026);
        assertThat(accounts.worth(volunteer).minutesOfYears()).isEqualTo(years);
        assertThat(accounts.worth(volunteer).creditedMinutes()).isEqualTo(in2025 + in2026);
        expected.put(volunteer, years);
    }

    private long credited(String volunteer, String record) {
        return accounts.entries(volunteer).stream()
                .filter(e -> e.path("recordId").asString().equals(record))
                .mapToLong((JsonNode e) -> e.path("creditedMinutes").asLong())
                .sum();
    }

    private void againInAnyOrder() {
        Map<String, String> before = everything();
        Set<String> facts = scheme.wire().ids();
        for (int seed = 1; seed <= 3; seed++) {
            scheme.wire().replay(seed, 3, Topics.ACTIVITY_HOURS, Topics.BLACKLIST_HOURS);
            scheme.settle();
            assertThat(everything()).isEqualTo(before);
        }
        assertThat(scheme.wire().ids()).as("repetitions cause no fact").isEqualTo(facts);
    }

    private void unheardOfInAnyOrder() {
        var twins = new Twins(scheme.wire());
        Map<String, String> volunteerOfTwin = new LinkedHashMap<>();
        for (int number = 1; number <= TWINS; number++) {
            twins.ofHours(List.copyOf(expected.keySet()), number)
                    .forEach((volunteer, twin) -> volunteerOfTwin.put(twin, volunteer));
        }
        scheme.settle();
        volunteerOfTwin.forEach(
                (twin, volunteer) ->
                        assertThat(accounts.worth(twin))
                                .as(twin)
                                .isEqualTo(accounts.worth(volunteer)));
    }

    private Map<String, String> everything() {
        Map<String, String> everything = new LinkedHashMap<>();
        expected.keySet().forEach(v -> everything.put(v, accounts.everything(v)));
        return everything;
    }
}

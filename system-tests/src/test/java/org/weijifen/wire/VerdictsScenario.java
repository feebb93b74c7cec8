package org.weijifen.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.weijifen.contracts.Topics;
import tools.jackson.databind.JsonNode;

/** Invariant 1: exactly one current verdict per roster line, the one that F2, F3 and F5 give. */
final class VerdictsScenario {
    private static final String START = "2025-12-03T09:00:00";
    private static final String END = "2025-12-03T12:00:00";
    private static final String UNKNOWN = "nobody-has-registered-this-id";
    private static final int TWINS = 6;

    private final RunningScheme scheme;
    private final Street street;
    private final String team;
    private final Map<String, Map<String, String>> expected = new LinkedHashMap<>();

    VerdictsScenario(RunningScheme scheme, Street street) {
        this.scheme = scheme;
        this.street = street;
        team = street.team("Lantern Team");
    }

    void holds() {
        scheme.at("2025-12-02T09:00:00");
        String late = street.volunteer();
        String open = open();
        refiled();
        ended("return", Street.OFFICER);
        ended("cancellation", street.organizer(team));
        String tooLate = street.draft(team, START, END, List.of(late));
        scheme.at(START);
        street.roster(team, open, List.of(late));
        expected.get(open).put(late, "REFUSED LATE_LINE");
        street.file(team, tooLate);
        expected.put(tooLate, Map.of(late, "REFUSED FILED_TOO_LATE"));
        scheme.settle();
        expected.forEach(
                (activity, verdicts) ->
                        assertThat(verdicts(activity)).as(activity).isEqualTo(verdicts));

        againInAnyOrder();
        unheardOfInAnyOrder();
    }

    /** Lines that are covered, and lines that are not, each for a reason of its own. */
    private String open() {
        String onTime = street.volunteer();
        String unwilling = street.volunteer(false);
        String unwillingNow = street.volunteer();
        String willingNow = street.volunteer(false);
        String removed = street.volunteer();
        List<String> roster =
                new ArrayList<>(
                        List.of(onTime, unwilling, unwillingNow, willingNow, UNKNOWN, removed));
        String open = street.filed(team, START, END, roster);
        scheme.settle();
        assertThat(verdicts(open))
                .as("before the cut-off")
                .containsEntry(UNKNOWN, "PENDING")
                .containsEntry(unwillingNow, "ISSUED")
                .containsEntry(removed, "ISSUED");
        scheme.at("2025-12-02T09:05:00");
        consent(unwillingNow, false);
        consent(willingNow, true);
        roster.remove(removed);
        street.roster(team, open, roster);
        expected.put(
                open,
                new LinkedHashMap<>(
                        Map.of(
                                onTime, "ISSUED",
                                unwilling, "REFUSED NO_CONSENT",
                                unwillingNow, "ENDED NO_CONSENT",
                                willingNow, "ISSUED",
                                UNKNOWN, "REFUSED UNKNOWN_PERSON",
                                removed, "ENDED REMOVED")));
        return open;
    }

    private void consent(String volunteer, boolean insurer) {
        scheme.api()
                .must(
                        scheme.api()
                                .put(
                                        Street.OFFICER,
                                        "/api/v1/volunteers/" + volunteer + "/consents",
                                        Map.of("insurer", insurer)));
    }

    private void refiled() {
        String volunteer = street.volunteer();
        String activity = street.filed(team, START, END, List.of(volunteer));
        street.act(Street.OFFICER, activity, "return", Map.of("reason", "Place unclear"));
        scheme.settle();
        assertThat(verdicts(activity)).containsEntry(volunteer, "ENDED ACTIVITY_ENDED");
        street.file(team, activity);
        expected.put(activity, Map.of(volunteer, "ISSUED"));
    }

    private void ended(String how, String client) {
        String volunteer = street.volunteer();
        String activity = street.filed(team, START, END, List.of(volunteer));
        scheme.settle();
        street.act(client, activity, how, Map.of("reason", "Storm"));
        expected.put(activity, Map.of(volunteer, "ENDED ACTIVITY_ENDED"));
    }

    private void againInAnyOrder() {
        Map<String, String> before = covers();
        Set<String> facts = scheme.wire().ids();
        for (int seed = 1; seed <= 2; seed++) {
            scheme.wire().replay(seed, 3, Topics.REGISTRY_VOLUNTEERS, Topics.ACTIVITY_ACTIVITIES);
            scheme.settle();
            assertThat(covers()).isEqualTo(before);
        }
        assertThat(scheme.wire().ids()).as("repetitions cause no fact").isEqualTo(facts);
    }

    private void unheardOfInAnyOrder() {
        var twins = new Twins(scheme.wire());
        List<Map<String, String>> told = new ArrayList<>();
        for (int number = 1; number <= TWINS; number++) {
            told.add(twins.ofActivities(List.copyOf(expected.keySet()), number));
        }
        scheme.settle();
        for (Map<String, String> twinOf : told) {
            twinOf.forEach(
                    (activity, twin) ->
                            assertThat(cover(twin).path("insured"))
                                    .as(twin)
                                    .isEqualTo(cover(activity).path("insured")));
        }
    }

    private Map<String, String> covers() {
        Map<String, String> covers = new LinkedHashMap<>();
        expected.keySet().forEach(a -> covers.put(a, cover(a).toString()));
        return covers;
    }

    private Map<String, String> verdicts(String activity) {
        Map<String, String> verdicts = new LinkedHashMap<>();
        for (JsonNode line : cover(activity).path("insured")) {
            String verdict =
                    line.path("status").asString() + " " + line.path("reason").asString("");
            verdicts.put(line.path("volunteerId").asString(), verdict.strip());
        }
        return verdicts;
    }

    private JsonNode cover(String activity) {
        return scheme.api().must(scheme.api().get(Street.OFFICER, "/api/v1/covers/" + activity));
    }
}

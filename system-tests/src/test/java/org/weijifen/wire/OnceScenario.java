package org.weijifen.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.activity.ActivityFiled;
import org.weijifen.contracts.activity.HoursVerified;
import org.weijifen.contracts.registry.VolunteerRegistered;
import org.weijifen.quickstart.demo.Api;
import tools.jackson.databind.JsonNode;

/**
 * Invariant 5: nothing acknowledged is lost, nothing appears that nobody did. Clients work side by
 * side, and each sends every request three times at once.
 */
final class OnceScenario {
    private static final int CLIENTS = 8;
    private static final int TIMES = 3;
    private static final String START = "2026-04-07T09:00:00";
    private static final String END = "2026-04-07T12:00:00";

    private final RunningScheme scheme;
    private final Api api;
    private final Street street;
    private final String team;

    OnceScenario(RunningScheme scheme, Street street) {
        this.scheme = scheme;
        this.street = street;
        api = scheme.api();
        team = street.team("Echo Team");
    }

    /** What a client was told. */
    private record Told(int client, String volunteer, String activity) {}

    void holds() {
        scheme.at("2026-04-06T08:00:00");
        List<Told> told = together(client -> () -> registerAndFile(client));
        assertThat(told.stream().map(Told::volunteer)).doesNotHaveDuplicates();
        assertThat(told.stream().map(Told::activity)).doesNotHaveDuplicates();
        scheme.settle();
        scheme.at("2026-04-07T12:30:00");
        List<String> records = together(client -> () -> enterAndVerify(told.get(client)));
        assertThat(records).doesNotHaveDuplicates();
        scheme.settle();
        told.forEach(this::isThere);
        assertThat(factsOf(Topics.REGISTRY_VOLUNTEERS, VolunteerRegistered.TYPE, "volunteerId"))
                .isEqualTo(new TreeMap<>(street.acknowledged.registered()));
        assertThat(factsOf(Topics.ACTIVITY_ACTIVITIES, ActivityFiled.TYPE, "activityId"))
                .isEqualTo(new TreeMap<>(street.acknowledged.filed()));
        assertThat(factsOf(Topics.ACTIVITY_HOURS, HoursVerified.TYPE, "recordId"))
                .isEqualTo(new TreeMap<>(street.acknowledged.verified()));
    }

    private Told registerAndFile(int client) {
        Map<String, Object> person = street.registration(true);
        String key = "once-" + client;
        String volunteer =
                sameThrice(() -> api.post(Street.OFFICER, "/api/v1/volunteers", person, key), 201)
                        .text("volunteerId");
        street.acknowledged.registered().merge(volunteer, 1, Integer::sum);
        Api.Answer other =
                api.post(Street.OFFICER, "/api/v1/volunteers", street.registration(true), key);
        assertThat(other.status()).as("the key with another body").isEqualTo(422);
        Map<String, Object> plan = Street.plan(team, START, END);
        String activity =
                sameThrice(
                                () ->
                                        api.post(
                                                street.organizer(team),
                                                "/api/v1/activities",
                                                plan,
                                                key),
                                201)
                        .text("activityId");
        street.roster(team, activity, List.of(volunteer));
        String path = "/api/v1/activities/" + activity + "/filing";
        Api.Answer filed =
                sameThrice(() -> api.post(street.organizer(team), path, Map.of(), key), 200);
        assertThat(filed.text("status")).isEqualTo("FILED");
        street.acknowledged.filed().merge(activity, 1, Integer::sum);
        return new Told(client, volunteer, activity);
    }

    private String enterAndVerify(Told told) {
        String path = "/api/v1/activities/" + told.activity();
        var span = new Span(START, END);
        Object lines = Map.of("records", List.of(Span.line(told.volunteer(), span)));
        String record =
                doneByOne(
                        () -> api.post(street.recorder(team), path + "/service-records", lines),
                        "RECORDED");
        Object ids = Map.of("recordIds", List.of(record));
        doneByOne(() -> api.post(street.organizer(team), path + "/verification", ids), "VERIFIED");
        street.acknowledged.verified().merge(record, 1, Integer::sum);
        return record;
    }

    /** The same answer each time. */
    private static Api.Answer sameThrice(Supplier<Api.Answer> call, int status) {
        List<Api.Answer> answers = thrice(call);
        for (Api.Answer answer : answers) {
            assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
            assertThat(answer.body()).isEqualTo(answers.getFirst().body());
        }
        return answers.getFirst();
    }

    /**
     * Bulk calls have natural keys: what one call did, the others find done. A call that lost the
     * race cannot tell its own work from the winner's and may answer as the winner does.
     */
    private static String doneByOne(Supplier<Api.Answer> call, String done) {
        List<String> statuses = new ArrayList<>();
        List<String> records = new ArrayList<>();
        for (Api.Answer answer : thrice(call)) {
            assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
            JsonNode line = answer.body().path("records").get(0);
            statuses.add(line.path("status").asString());
            records.add(line.path("recordId").asString());
        }
        assertThat(records).containsOnly(records.getFirst());
        assertThat(statuses).contains(done).isSubsetOf(done, "UNCHANGED");
        return records.getFirst();
    }

    private static List<Api.Answer> thrice(Supplier<Api.Answer> call) {
        return Together.call(Collections.nCopies(TIMES, call::get));
    }

    private static <T> List<T> together(Function<Integer, Callable<T>> work) {
        List<Callable<T>> tasks = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            tasks.add(work.apply(client));
        }
        return Together.call(tasks);
    }

    private void isThere(Told told) {
        assertThat(api.get(Street.OFFICER, "/api/v1/volunteers/" + told.volunteer()).status())
                .isEqualTo(200);
        assertThat(api.get(Street.OFFICER, "/api/v1/activities/" + told.activity()).text("status"))
                .isIn("FILED", "COMPLETED");
        assertThat(new Accounts(api).worth(told.volunteer()).creditedMinutes()).isEqualTo(180);
    }

    /** How many different facts of the type each id has. */
    private Map<String, Integer> factsOf(String topic, String type, String idField) {
        Map<String, Integer> counts = new TreeMap<>();
        for (WireEvent fact : scheme.wire().facts(topic)) {
            String id = fact.text(idField);
            if (fact.type().equals(type) && !Twins.isTwin(id)) {
                counts.merge(id, 1, Integer::sum);
            }
        }
        return counts;
    }
}

package org.weijifen.wire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.weijifen.quickstart.demo.Api;
import org.weijifen.quickstart.demo.ResidentIds;
import tools.jackson.databind.JsonNode;

/**
 * The people, bodies and activities of the tests, made through the API; keeps what was
 * acknowledged.
 */
final class Street {
    static final String OFFICER = "association.officer-one";
    private static final String DIVISION = "320508999";
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1960, 1, 1);

    private final Api api;
    private final AtomicInteger serial = new AtomicInteger();
    private final Map<String, String> leaders = new ConcurrentHashMap<>();
    private final Map<String, String> recorders = new ConcurrentHashMap<>();

    /** What the street's calls, and the tests' own, were acknowledged. */
    final Acknowledged acknowledged = new Acknowledged();

    Street(Api api) {
        this.api = api;
    }

    static String zoned(String localDateTime) {
        return localDateTime + "+08:00";
    }

    /** Registers a body with its own leader and an appointed recorder. */
    String body(String name, String kind) {
        String id =
                api.must(
                                api.post(
                                        OFFICER,
                                        "/api/v1/organizations",
                                        Map.of(
                                                "name", name,
                                                "kind", kind,
                                                "level", 4,
                                                "divisionCode", DIVISION)))
                        .path("organizationId")
                        .asString();
        leaders.put(id, volunteer());
        recorders.put(id, volunteer());
        api.must(
                api.put(
                        OFFICER,
                        "/api/v1/organizations/" + id + "/recorders/" + recorders.get(id),
                        Map.of(
                                "from", "2025-12-01",
                                "until", "2027-11-30",
                                "trainedOn", "2025-12-01")));
        return id;
    }

    String team(String name) {
        return body(name, "VOLUNTEER_ORGANIZATION");
    }

    String volunteer() {
        return volunteer(true);
    }

    List<String> volunteers(int count) {
        return Stream.generate(this::volunteer).limit(count).toList();
    }

    String volunteer(boolean insurerConsent) {
        String id =
                api.must(api.post(OFFICER, "/api/v1/volunteers", registration(insurerConsent)))
                        .path("volunteerId")
                        .asString();
        acknowledged.registered().merge(id, 1, Integer::sum);
        return id;
    }

    /** Body of the registration of somebody new. */
    Map<String, Object> registration(boolean insurerConsent) {
        int number = serial.incrementAndGet();
        LocalDate birth = FIRST_BIRTH.plusDays(number);
        return Map.of(
                "identity",
                Map.of("type", "RESIDENT_ID", "number", ResidentIds.of(birth, number)),
                "name",
                "Volunteer " + number,
                "divisionCode",
                DIVISION,
                "consents",
                Map.of("processing", true, "insurer", insurerConsent));
    }

    String organizer(String body) {
        return "organizer." + body + "." + leaders.get(body);
    }

    String recorder(String body) {
        return "recorder." + body + "." + recorders.get(body);
    }

    /** Body of a draft. */
    static Map<String, Object> plan(String body, String startsAt, String endsAt) {
        return Map.of(
                "organizationIds",
                List.of(body),
                "title",
                "Help on the street",
                "place",
                "Willow Bridge Square",
                "startsAt",
                zoned(startsAt),
                "endsAt",
                zoned(endsAt),
                "serviceClass",
                "COMMUNITY_SERVICE");
    }

    String draft(String body, String startsAt, String endsAt, List<String> roster) {
        String id =
                api.must(
                                api.post(
                                        organizer(body),
                                        "/api/v1/activities",
                                        plan(body, startsAt, endsAt)))
                        .path("activityId")
                        .asString();
        roster(body, id, roster);
        return id;
    }

    void roster(String body, String activity, List<String> volunteers) {
        api.must(
                api.put(
                        organizer(body),
                        "/api/v1/activities/" + activity + "/roster",
                        Map.of("volunteerIds", volunteers)));
    }

    void file(String body, String activity) {
        act(organizer(body), activity, "filing", Map.of());
        acknowledged.filed().merge(activity, 1, Integer::sum);
    }

    String filed(String body, String startsAt, String endsAt, List<String> roster) {
        String id = draft(body, startsAt, endsAt, roster);
        file(body, id);
        return id;
    }

    JsonNode act(String client, String activity, String what, Object body) {
        return api.must(api.post(client, "/api/v1/activities/" + activity + "/" + what, body));
    }

    /** The recorder enters a line for each volunteer; answers the record ids. */
    List<String> enter(String body, String activity, List<String> volunteers, Span... spans) {
        List<Map<String, Object>> lines =
                volunteers.stream().map(v -> Span.line(v, spans)).toList();
        JsonNode entered =
                act(recorder(body), activity, "service-records", Map.of("records", lines));
        List<String> ids = new ArrayList<>();
        for (JsonNode line : entered.path("records")) {
            if (!line.path("status").asString().equals("RECORDED")) {
                throw new AssertionError("not recorded: " + line);
            }
            ids.add(line.path("recordId").asString());
        }
        return ids;
    }

    /** The leader verifies; every line must be verified by this call. */
    void verify(String body, String activity, List<String> records) {
        JsonNode answer =
                act(organizer(body), activity, "verification", Map.of("recordIds", records));
        for (JsonNode line : answer.path("records")) {
            if (!line.path("status").asString().equals("VERIFIED")) {
                throw new AssertionError("not verified: " + line);
            }
            acknowledged.verified().merge(line.path("recordId").asString(), 1, Integer::sum);
        }
    }

    List<String> serve(String body, String activity, List<String> volunteers, Span... spans) {
        List<String> ids = enter(body, activity, volunteers, spans);
        verify(body, activity, ids);
        return ids;
    }
}

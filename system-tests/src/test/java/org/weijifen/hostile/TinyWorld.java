package org.weijifen.hostile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.weijifen.quickstart.demo.Api;
import org.weijifen.quickstart.demo.ResidentIds;
import tools.jackson.databind.JsonNode;

/** Two teams, a few people, and one of everything that an operation can be tried on. */
final class TinyWorld {
    static final String OFFICER = "association.one";
    static final String SECOND_OFFICER = "association.two";
    static final String OFFICE = "civilisation-office.three";
    static final String PANEL = "civilisation-office.four";
    static final String DIVISION = "320508999";
    static final String CREDIT_CODE = "91350100M000100Y43";

    private static final long LOOK_NANOS = 50_000_000L;
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final Api api;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private int serial;

    private TinyWorld(Api api) {
        this.api = api;
    }

    static TinyWorld build(Api api) {
        var world = new TinyWorld(api);
        world.at("2026-01-05T08:00:00");
        world.people();
        world.settle();
        new WorldOfClaims(world).ofNoActivity();
        new WorldOfWork(world).build();
        new WorldOfCases(world).build();
        world.settle();
        new WorldOfClaims(world).build();
        world.settle();
        return world;
    }

    private void people() {
        organization("district", "UNIT", 1, null);
        organization("unit", "UNIT", 3, "district");
        organization("team", "VOLUNTEER_ORGANIZATION", 4, "unit");
        organization("otherTeam", "VOLUNTEER_ORGANIZATION", 4, "unit");
        for (String name :
                List.of(
                        "leader",
                        "recorder",
                        "otherLeader",
                        "otherRecorder",
                        "v1",
                        "v2",
                        "v3",
                        "v4",
                        "v5",
                        "v6",
                        "stranger",
                        "gone",
                        "leaving",
                        "trainee")) {
            volunteer(name);
        }
        appoint("team", "recorder");
        appoint("otherTeam", "otherRecorder");
        must(api.delete(OFFICER, "/api/v1/volunteers/" + id("gone") + "/registration", null));
    }

    private void appoint(String team, String recorder) {
        must(
                api.put(
                        OFFICER,
                        "/api/v1/organizations/" + id(team) + "/recorders/" + id(recorder),
                        Map.of(
                                "from", "2026-01-05",
                                "until", "2027-01-01",
                                "trainedOn", "2026-01-05")));
    }

    void organization(
            String name, String kind, int level, @org.jspecify.annotations.Nullable String parent) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", "Invented " + name);
        body.put("kind", kind);
        body.put("level", level);
        body.put("divisionCode", DIVISION);
        if (parent != null) {
            body.put("parentId", id(parent));
        }
        JsonNode made = must(api.post(OFFICER, "/api/v1/organizations", body));
        put(name, made.path("organizationId").asString());
    }

    private void volunteer(String name) {
        JsonNode made = must(api.post(OFFICER, "/api/v1/volunteers", registration(++serial)));
        put(name, made.path("volunteerId").asString());
    }

    /** A form with every field filled in. */
    static Map<String, Object> registration(int serial) {
        LocalDate birth = LocalDate.of(1980, 1, 1).plusDays(serial);
        Map<String, Object> form = new LinkedHashMap<>();
        form.put(
                "identity", Map.of("type", "RESIDENT_ID", "number", ResidentIds.of(birth, serial)));
        form.put("name", "Volunteer " + serial);
        form.put("birthDate", birth.toString());
        form.put("phone", "00000000000");
        form.put("gender", "FEMALE");
        form.put("divisionCode", DIVISION);
        form.put("floatingPopulation", Map.of("from", "2020-01-01", "until", "2030-01-01"));
        form.put(
                "consents",
                Map.of(
                        "processing",
                        true,
                        "insurer",
                        true,
                        "guardian",
                        Map.of("name", "Guardian", "consentedOn", "2025-01-01")));
        return form;
    }

    /** The chain of an activity's bordereau with its head, as its insurer has it. */
    Map<String, Object> signedEntries(String activity) {
        JsonNode bundle = must(api.get("insurer", "/api/v1/covers/" + id(activity) + "/bordereau"));
        List<Map<String, String>> entries = new ArrayList<>();
        for (JsonNode entry : bundle.path("entries")) {
            entries.add(
                    Map.of(
                            "jws", entry.path("jws").asString(),
                            "csv", entry.path("csv").asString()));
        }
        return Map.of("entries", entries, "head", bundle.path("head").asString());
    }

    Api api() {
        return api;
    }

    JsonNode must(Api.Answer answer) {
        return api.must(answer);
    }

    void put(String name, String id) {
        if (id.isEmpty()) {
            throw new IllegalStateException("no id of " + name);
        }
        ids.put(name, id);
    }

    String id(String name) {
        String id = ids.get(name);
        if (id == null) {
            throw new IllegalArgumentException("nothing is called " + name);
        }
        return id;
    }

    String organizer() {
        return "organizer." + id("team") + "." + id("leader");
    }

    String recorder() {
        return "recorder." + id("team") + "." + id("recorder");
    }

    String otherOrganizer() {
        return "organizer." + id("otherTeam") + "." + id("otherLeader");
    }

    String otherRecorder() {
        return "recorder." + id("otherTeam") + "." + id("otherRecorder");
    }

    void at(String localDateTime) {
        must(api.put("ops", "/quickstart/clock", Map.of("now", localDateTime + "+08:00")));
    }

    /** Waits until nothing is open anywhere. */
    void settle() {
        long end = System.nanoTime() + PATIENCE_NANOS;
        Api.Answer answer = api.get("ops", "/quickstart/idle");
        while (answer.status() != 200) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not idle: " + answer.body());
            }
            LockSupport.parkNanos(LOOK_NANOS);
            answer = api.get("ops", "/quickstart/idle");
        }
    }
}

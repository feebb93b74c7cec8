package org.weijifen.hostile;

import static org.weijifen.hostile.Baseline.Trait.LINES;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A valid request of every operation, by its name. */
final class Catalogue {
    static final String ASSOCIATION = "association";
    static final String OFFICE = "civilisation-office";
    static final String ORGANIZER = "organizer";
    static final String RECORDER = "recorder";
    static final String VOLUNTEER = "volunteer";
    static final String[] EVERYBODY = {
        ASSOCIATION,
        OFFICE,
        ORGANIZER,
        RECORDER,
        VOLUNTEER,
        "insurer",
        "points-authority",
        "analyst",
        "ops"
    };

    private final TinyWorld world;
    private final Map<String, Baseline> known = new LinkedHashMap<>();

    private Catalogue(TinyWorld world) {
        this.world = world;
    }

    static Map<String, Baseline> of(TinyWorld world) {
        var catalogue = new Catalogue(world);
        CatalogueOfPeople.of(world).forEach(catalogue::add);
        catalogue.activities();
        catalogue.records();
        CatalogueOfCovers.of(world).forEach(catalogue::add);
        CatalogueOfCases.of(world).forEach(catalogue::add);
        CatalogueOfClaims.of(world).forEach(catalogue::add);
        return catalogue.known;
    }

    private void activities() {
        add(
                "POST /activities",
                organizer(ORGANIZER)
                        .body(
                                WorldOfWork.draft(
                                        world.id("team"),
                                        WorldOfWork.AHEAD,
                                        WorldOfWork.AHEAD_END)));
        add(
                "GET /activities",
                organizer(ASSOCIATION, ORGANIZER, RECORDER)
                        .query("organizationId=" + world.id("team")));
        add(
                "GET /activities/{id}",
                organizer(ASSOCIATION, ORGANIZER, RECORDER).at("id", world.id("draft")));
        var own = organizer(ASSOCIATION, ORGANIZER);
        add(
                "PUT /activities/{id}",
                own.at("id", world.id("draft"))
                        .body(
                                Map.of(
                                        "title",
                                        "Another title",
                                        "place",
                                        "Another place",
                                        "startsAt",
                                        WorldOfWork.AHEAD,
                                        "endsAt",
                                        WorldOfWork.AHEAD_END)));
        add(
                "PUT /activities/{id}/roster",
                own.at("id", world.id("rostered"))
                        .body(Map.of("volunteerIds", List.of(world.id("v1"), world.id("v2")))));
        add("POST /activities/{id}/filing", own.at("id", world.id("toFile")));
        add(
                "POST /activities/{id}/return",
                officer().at("id", world.id("toReturn")).body(WorldOfCases.reason()));
        add(
                "POST /activities/{id}/cancellation",
                own.at("id", world.id("toCancel")).body(WorldOfCases.reason()));
        add("POST /activities/{id}/completion", own.at("id", world.id("over")));
        add(
                "GET /covers/{activityId}/bordereau",
                Baseline.of("insurer", ASSOCIATION, "insurer")
                        .at("activityId", world.id("over"))
                        .foreign("insurer.other"));
        add("GET /public/insurance-keys", Baseline.of(TinyWorld.OFFICER, EVERYBODY));
    }

    private void records() {
        Map<String, Object> morning =
                WorldOfWork.interval("2026-03-02T09:00:00+08:00", "2026-03-02T11:00:00+08:00");
        var own = organizer(ASSOCIATION, ORGANIZER);
        add(
                "POST /activities/{id}/service-records",
                Baseline.of(world.recorder(), RECORDER, ORGANIZER)
                        .foreign(world.otherRecorder())
                        .at("id", world.id("running"))
                        .body(
                                Map.of(
                                        "records",
                                        List.of(
                                                WorldOfWork.line(
                                                        world.id("v3"), List.of(morning)))))
                        .but(LINES));
        add(
                "POST /activities/{id}/verification",
                own.at("id", world.id("running"))
                        .body(Map.of("recordIds", List.of(world.id("record.v2"))))
                        .but(LINES));
        add(
                "GET /service-records",
                Baseline.of("volunteer." + world.id("v1"), ASSOCIATION, ORGANIZER, VOLUNTEER)
                        .foreign("volunteer." + world.id("stranger"))
                        .query("volunteerId=" + world.id("v1")));
        add(
                "GET /service-records/{id}",
                organizer(ASSOCIATION, ORGANIZER, RECORDER, VOLUNTEER)
                        .at("id", world.id("record.v2")));
        Map<String, Object> correction =
                new LinkedHashMap<>(WorldOfWork.line("", List.of(morning)));
        correction.keySet().removeAll(List.of("volunteerId", "sessionId", "backEntryReason"));
        correction.put("reason", "One hour less");
        add(
                "PUT /service-records/{id}",
                Baseline.of(world.recorder(), RECORDER, ORGANIZER)
                        .foreign(world.otherRecorder())
                        .at("id", world.id("record.v4"))
                        .body(correction));
        add(
                "POST /service-records/{id}/withdrawal",
                own.at("id", world.id("record.v5")).body(WorldOfCases.reason()));
        add(
                "POST /service-records/{id}/objection",
                Baseline.of("volunteer." + world.id("v1"), VOLUNTEER)
                        .foreign("volunteer." + world.id("stranger"))
                        .at("id", world.id("verified"))
                        .body(Map.of("text", "It was an hour more")));
        add("POST /service-records/{id}/day-approval", officer().at("id", world.id("held")));
    }

    private Baseline officer() {
        return Baseline.of(TinyWorld.OFFICER, ASSOCIATION);
    }

    private Baseline organizer(String... roles) {
        return Baseline.of(world.organizer(), roles).foreign(world.otherOrganizer());
    }

    private void add(String name, Baseline baseline) {
        int cut = name.indexOf(' ');
        known.put(name.substring(0, cut) + " /api/v1" + name.substring(cut + 1), baseline);
    }
}

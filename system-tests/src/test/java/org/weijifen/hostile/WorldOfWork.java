package org.weijifen.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Activities in every state, records in every state, and a star with its benefits. */
final class WorldOfWork {
    static final String AHEAD = "2026-04-20T09:00:00+08:00";
    static final String AHEAD_END = "2026-04-20T12:00:00+08:00";

    private final TinyWorld world;

    WorldOfWork(TinyWorld world) {
        this.world = world;
    }

    void build() {
        aStar();
        world.at("2026-03-01T08:00:00");
        filed("running", "2026-03-02T09:00:00+08:00", "2026-03-02T12:00:00+08:00");
        filed("over", "2026-03-02T09:00:00+08:00", "2026-03-02T12:00:00+08:00");
        filed("long", "2026-03-02T07:00:00+08:00", "2026-03-02T17:00:00+08:00");
        world.at("2026-03-02T18:30:00");
        List<Map<String, Object>> day =
                List.of(interval("2026-03-02T09:00:00+08:00", "2026-03-02T12:00:00+08:00"));
        for (String who : List.of("v2", "v4", "v5", "leader")) {
            entered("record." + who, "running", who, day);
        }
        entered("verified", "running", "v1", day);
        verify("running", "verified");
        entered(
                "held",
                "long",
                "v3",
                List.of(interval("2026-03-02T07:00:00+08:00", "2026-03-02T17:00:00+08:00")));
        verify("long", "held");
        for (String name : List.of("draft", "rostered", "toFile")) {
            drafted(name, AHEAD, AHEAD_END);
        }
        for (String name : List.of("toReturn", "toCancel", "filed", "cancelled", "insured")) {
            filed(name, AHEAD, AHEAD_END);
        }
        world.must(
                world.api()
                        .post(
                                world.organizer(),
                                "/api/v1/activities/" + world.id("cancelled") + "/cancellation",
                                Map.of("reason", "Rain")));
        world.must(
                world.api()
                        .put(
                                TinyWorld.OFFICER,
                                "/api/v1/covers/" + world.id("insured") + "/policy",
                                CatalogueOfCovers.policy("insurer", world.id("v1"))));
        world.settle();
        JsonNode benefits =
                world.must(
                        world.api()
                                .get(
                                        TinyWorld.OFFICER,
                                        "/api/v1/accounts/" + world.id("v1") + "/benefits"));
        world.put("benefit", benefits.path("items").path(0).path("benefitId").asString());
        world.put("usedBenefit", benefits.path("items").path(1).path("benefitId").asString());
    }

    /** Two weeks of eight hours a day: 112 hours, one star, this year's benefits. */
    private void aStar() {
        filed("week1", "2026-01-06T09:00:00+08:00", "2026-01-12T17:00:00+08:00");
        filed("week2", "2026-01-13T09:00:00+08:00", "2026-01-19T17:00:00+08:00");
        world.at("2026-01-20T09:00:00");
        for (int week = 1; week <= 2; week++) {
            List<Map<String, Object>> days = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                String day = "2026-01-%02d".formatted(7 * week - 1 + i);
                days.add(interval(day + "T09:00:00+08:00", day + "T17:00:00+08:00"));
            }
            entered("record.week" + week, "week" + week, "v1", days);
            verify("week" + week, "record.week" + week);
        }
    }

    static Map<String, Object> interval(String startsAt, String endsAt) {
        return Map.of("startsAt", startsAt, "endsAt", endsAt);
    }

    static Map<String, Object> line(String volunteerId, List<Map<String, Object>> intervals) {
        return Map.of(
                "volunteerId",
                volunteerId,
                "sessionId",
                "main",
                "intervals",
                intervals,
                "place",
                "Willow Bridge Square",
                "serviceClass",
                "COMMUNITY_SERVICE",
                "content",
                "Helping neighbours",
                "beneficiaries",
                Map.of("kind", "RESIDENTS", "count", 12),
                "quality",
                "GOOD",
                "backEntryReason",
                "The sheet was found later");
    }

    private void entered(
            String name, String activity, String who, List<Map<String, Object>> intervals) {
        JsonNode answer =
                world.must(
                        world.api()
                                .post(
                                        world.recorder(),
                                        "/api/v1/activities/"
                                                + world.id(activity)
                                                + "/service-records",
                                        Map.of(
                                                "records",
                                                List.of(line(world.id(who), intervals)))));
        JsonNode result = answer.path("records").path(0);
        if (!result.path("status").asString().equals("RECORDED")) {
            throw new IllegalStateException(name + ": " + answer);
        }
        world.put(name, result.path("recordId").asString());
    }

    private void verify(String activity, String recordName) {
        world.must(
                world.api()
                        .post(
                                world.organizer(),
                                "/api/v1/activities/" + world.id(activity) + "/verification",
                                Map.of("recordIds", List.of(world.id(recordName)))));
    }

    private void drafted(String name, String startsAt, String endsAt) {
        JsonNode made =
                world.must(
                        world.api()
                                .post(
                                        world.organizer(),
                                        "/api/v1/activities",
                                        draft(world.id("team"), startsAt, endsAt)));
        world.put(name, made.path("activityId").asString());
        world.must(
                world.api()
                        .put(
                                world.organizer(),
                                "/api/v1/activities/" + world.id(name) + "/roster",
                                Map.of(
                                        "volunteerIds",
                                        List.of(
                                                world.id("v1"),
                                                world.id("v2"),
                                                world.id("v3"),
                                                world.id("v4"),
                                                world.id("v5"),
                                                world.id("leader")))));
    }

    static Map<String, Object> draft(String organizationId, String startsAt, String endsAt) {
        return Map.of(
                "organizationIds",
                List.of(organizationId),
                "title",
                "Invented activity",
                "place",
                "Willow Bridge Square",
                "startsAt",
                startsAt,
                "endsAt",
                endsAt,
                "sessions",
                List.of("main"),
                "serviceClass",
                "COMMUNITY_SERVICE");
    }

    private void filed(String name, String startsAt, String endsAt) {
        drafted(name, startsAt, endsAt);
        world.must(
                world.api()
                        .post(
                                world.organizer(),
                                "/api/v1/activities/" + world.id(name) + "/filing",
                                Map.of()));
    }
}

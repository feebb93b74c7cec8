package org.weijifen.quickstart.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Filed in time with the roster: covered. Everything else: not, with a reason (F1 to F6). */
final class CoverChapter implements Chapter {
    private static final int SERIAL_CHILD = 911;
    private static final int SERIAL_UNWILLING = 912;

    @Override
    public String name() {
        return "cover";
    }

    @Override
    public void play(World world, Story story) {
        story.chapter("From a filed activity to cover (F1 to F6)", "从备案到承保");
        story.at("2025-03-04T09:00:00");
        String team = world.team(0);
        String child = world.volunteer(LocalDate.of(2017, 6, 1), SERIAL_CHILD, true);
        String unwilling = world.volunteer(LocalDate.of(1990, 6, 1), SERIAL_UNWILLING, false);
        List<String> roster = new ArrayList<>(world.volunteers(0, 28));
        roster.add(child);
        roster.add(unwilling);
        String activity =
                world.draft(
                        team,
                        "Learn from neighbours day",
                        "2025-03-05T09:00:00",
                        "2025-03-05T12:00:00",
                        roster);
        var filed = world.file(team, activity);
        story.check("the organiser files with the roster", filed.text("status"), "FILED");
        story.settle();
        JsonNode cover = cover(story, activity);
        story.check("28 adults and the child are covered at once", count(cover, "ISSUED"), 29);
        story.check(
                "without consent to the insurer there is no cover",
                line(cover, unwilling, "reason"),
                "NO_CONSENT");
        story.check("death limit of a seven-year-old (F4)", limit(cover, child, "death"), 0);
        story.check("the child's other limits stand", limit(cover, child, "medical"), 300_000);
        story.check(
                "an adult's death limit in fen",
                limit(cover, roster.getFirst(), "death"),
                10_000_000);

        returnedAndFiledAgain(world, story, team, activity);
        lateLine(world, story, team, activity);
        filedTooLate(world, story);
        cancelled(world, story);
    }

    private static void returnedAndFiledAgain(
            World world, Story story, String team, String activity) {
        Api api = story.api();
        api.must(
                api.post(
                        World.OFFICER,
                        "/api/v1/activities/" + activity + "/return",
                        Map.of("reason", "Place unclear")));
        story.settle();
        story.check(
                "a returned activity covers nobody", count(cover(story, activity), "ISSUED"), 0);
        api.must(world.file(team, activity));
        story.settle();
        story.check(
                "filed again before the start, it covers again",
                count(cover(story, activity), "ISSUED"),
                29);
    }

    private static void lateLine(World world, Story story, String team, String activity) {
        Api api = story.api();
        story.at("2025-03-05T09:00:00");
        String late = world.volunteer(40);
        JsonNode answer =
                api.must(
                        api.put(
                                world.organizer(team),
                                "/api/v1/activities/" + activity + "/roster",
                                Map.of("volunteerIds", List.of(late))));
        story.settle();
        String status = "";
        for (JsonNode each : answer.path("lines")) {
            if (each.path("volunteerId").asString().equals(late)) {
                status = each.path("status").asString();
            }
        }
        story.check("a line received at the very start is late (X8)", status, "LATE");
        JsonNode cover = cover(story, activity);
        story.check("and not covered", line(cover, late, "reason"), "LATE_LINE");
        story.check("the others keep their cover", count(cover, "ISSUED"), 29);
        story.check(
                "an organiser of another team does not see this cover",
                api.get(world.organizer(world.team(5)), "/api/v1/covers/" + activity).status(),
                404);
    }

    private static void filedTooLate(World world, Story story) {
        String team = world.team(1);
        String activity =
                world.draft(
                        team,
                        "Afternoon at the home",
                        "2025-03-05T14:00:00",
                        "2025-03-05T16:00:00",
                        world.volunteers(50, 55));
        story.at("2025-03-05T14:00:00");
        world.file(team, activity);
        story.settle();
        JsonNode cover = cover(story, activity);
        story.check("filed when it began: nobody is covered", count(cover, "ISSUED"), 0);
        story.check("the reason", line(cover, world.volunteer(50), "reason"), "FILED_TOO_LATE");
    }

    private static void cancelled(World world, Story story) {
        Api api = story.api();
        String team = world.team(2);
        String activity =
                world.draft(
                        team,
                        "Evening choir",
                        "2025-03-06T19:00:00",
                        "2025-03-06T21:00:00",
                        world.volunteers(60, 70));
        api.must(world.file(team, activity));
        story.settle();
        story.check("ten are covered", count(cover(story, activity), "ISSUED"), 10);
        api.must(
                api.post(
                        world.organizer(team),
                        "/api/v1/activities/" + activity + "/cancellation",
                        Map.of("reason", "Storm")));
        story.settle();
        story.check(
                "cancelled before the start: cover has ended",
                count(cover(story, activity), "ENDED"),
                10);
    }

    private static JsonNode cover(Story story, String activity) {
        return story.api().must(story.api().get(World.OFFICER, "/api/v1/covers/" + activity));
    }

    private static int count(JsonNode cover, String status) {
        int count = 0;
        for (JsonNode line : cover.path("insured")) {
            count += line.path("status").asString().equals(status) ? 1 : 0;
        }
        return count;
    }

    private static String line(JsonNode cover, String volunteer, String field) {
        return lineOf(cover, volunteer).path(field).asString("");
    }

    private static long limit(JsonNode cover, String volunteer, String name) {
        return lineOf(cover, volunteer).path("limitsFen").path(name).asLong(-1);
    }

    private static JsonNode lineOf(JsonNode cover, String volunteer) {
        for (JsonNode line : cover.path("insured")) {
            if (line.path("volunteerId").asString().equals(volunteer)) {
                return line;
            }
        }
        throw new IllegalStateException("no line of " + volunteer);
    }
}

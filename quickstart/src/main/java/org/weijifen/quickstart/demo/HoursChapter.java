package org.weijifen.quickstart.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Records, verification by somebody else, credited minutes, stars (H1 to H9, H11, R1). */
final class HoursChapter implements Chapter {
    private static final int REGULARS = 20;
    private static final int DAYS = 77;
    private static final int FIRST = 80;

    @Override
    public String name() {
        return "hours";
    }

    @Override
    public void play(World world, Story story) {
        story.chapter("Records, verification, stars (H1 to H11)", "记录、核实、星级");
        dutiesAreSeparate(world, story);
        overlap(world, story);
        aYearOfService(world, story);
        midnight(world, story);
    }

    private static void dutiesAreSeparate(World world, Story story) {
        Api api = story.api();
        String team = world.team(3);
        List<String> people = world.volunteers(70, 75);
        String activity =
                filed(
                        world,
                        story,
                        team,
                        "River clean-up",
                        "2025-03-10T09:00:00",
                        "2025-03-10T12:00:00",
                        people);
        story.at("2025-03-10T12:30:00");
        var lines =
                people.stream()
                        .map(v -> World.record(v, "2025-03-10T09:00:00", "2025-03-10T12:00:00"))
                        .toList();
        String path = "/api/v1/activities/" + activity + "/service-records";
        JsonNode entered = api.must(api.post(world.recorder(team), path, Map.of("records", lines)));
        story.check(
                "five lines recorded",
                statuses(entered),
                "[RECORDED, RECORDED, RECORDED, RECORDED, RECORDED]");
        JsonNode again = api.must(api.post(world.recorder(team), path, Map.of("records", lines)));
        story.check(
                "sent again, nothing changes (H2)",
                statuses(again),
                "[UNCHANGED, UNCHANGED, UNCHANGED, UNCHANGED, UNCHANGED]");
        var other =
                List.of(
                        World.record(
                                people.getFirst(), "2025-03-10T09:00:00", "2025-03-10T11:00:00"));
        story.check(
                "other content conflicts with the standing record",
                statuses(api.must(api.post(world.recorder(team), path, Map.of("records", other)))),
                "[CONFLICT]");
        List<String> ids = ids(entered);
        story.settle();
        story.check(
                "nothing is credited before verification",
                world.account(people.getFirst()).path("creditedMinutes"),
                0);
        JsonNode verified = world.verify(team, activity, ids);
        story.check(
                "somebody else verifies (H11)",
                statuses(verified),
                "[VERIFIED, VERIFIED, VERIFIED, VERIFIED, VERIFIED]");
        story.settle();
        story.check(
                "three hours are credited",
                world.account(people.getFirst()).path("creditedMinutes"),
                180);
    }

    private static void overlap(World world, Story story) {
        Api api = story.api();
        String volunteer = world.volunteer(76);
        String one = world.team(3);
        String two = world.team(4);
        String morning =
                filed(
                        world,
                        story,
                        one,
                        "Morning watch",
                        "2025-03-12T09:00:00",
                        "2025-03-12T12:00:00",
                        List.of(volunteer));
        String noon =
                filed(
                        world,
                        story,
                        two,
                        "Noon kitchen",
                        "2025-03-12T11:00:00",
                        "2025-03-12T14:00:00",
                        List.of(volunteer));
        story.at("2025-03-12T14:30:00");
        world.serve(one, morning, "2025-03-12T09:00:00", "2025-03-12T12:00:00", List.of(volunteer));
        story.settle();
        story.at("2025-03-12T14:40:00");
        world.serve(two, noon, "2025-03-12T11:00:00", "2025-03-12T14:00:00", List.of(volunteer));
        story.settle();
        story.check(
                "an hour is lived once: 180 + 180 overlapping by 60 (X6)",
                world.account(volunteer).path("creditedMinutes"),
                300);
        JsonNode entries =
                api.must(
                        api.get(
                                World.self(volunteer),
                                "/api/v1/accounts/" + volunteer + "/entries"));
        story.check("the statement names the clause", entries.toString().contains("H5"), true);
    }

    private static void aYearOfService(World world, Story story) {
        List<String> regulars = world.volunteers(FIRST, FIRST + REGULARS);
        LocalDate day = LocalDate.of(2025, 3, 15);
        for (int i = 0; i < DAYS; i++) {
            String team = world.team(i % 10);
            List<String> present = i < 16 ? regulars : regulars.subList(0, i < 40 ? 10 : 3);
            String start = day + "T09:00:00";
            String end = day + "T17:00:00";
            String activity =
                    filed(world, story, team, "Day at the park " + (i + 1), start, end, present);
            story.at(day + "T17:30:00");
            world.serve(team, activity, start, end, present);
            day = day.plusDays(3);
        }
        story.settle();
        story.tell(DAYS + " days of eight hours: 16 for twenty people, 40 for ten, all for three");
        JsonNode busiest = world.account(regulars.getFirst());
        story.check("616 h", busiest.path("creditedMinutes"), DAYS * 480);
        story.check("are three stars (X3, H7)", busiest.path("tier"), 3);
        story.check("320 h are two", world.account(regulars.get(5)).path("tier"), 2);
        story.check("128 h are one", world.account(regulars.get(15)).path("tier"), 1);
        JsonNode benefits =
                story.api()
                        .must(
                                story.api()
                                        .get(
                                                World.self(regulars.getFirst()),
                                                "/api/v1/accounts/"
                                                        + regulars.getFirst()
                                                        + "/benefits"));
        story.check(
                "exactly one health check for 2025 (R1)",
                occurrences(benefits.toString(), "HEALTH_CHECK"),
                1);
        JsonNode certificates =
                story.api()
                        .must(
                                story.api()
                                        .get(
                                                World.self(regulars.getFirst()),
                                                "/api/v1/accounts/"
                                                        + regulars.getFirst()
                                                        + "/certificates"));
        story.check(
                "three certificates, one for each star",
                occurrences(certificates.toString(), "\"VALID\""),
                3);
    }

    private static void midnight(World world, Story story) {
        String volunteer = world.volunteer(77);
        String team = world.team(6);
        String activity =
                filed(
                        world,
                        story,
                        team,
                        "New year's eve watch",
                        "2025-12-31T20:00:00",
                        "2026-01-01T02:00:00",
                        List.of(volunteer));
        story.at("2026-01-01T02:30:00");
        world.serve(
                team, activity, "2025-12-31T20:00:00", "2026-01-01T02:00:00", List.of(volunteer));
        story.settle();
        JsonNode years = world.account(volunteer).path("years");
        story.check("over midnight into the new year (X5): 2025", minutesOf(years, 2025), 240);
        story.check("and 2026", minutesOf(years, 2026), 120);
    }

    /** Draft with roster, filed the day before it starts. */
    static String filed(
            World world,
            Story story,
            String team,
            String title,
            String startsAt,
            String endsAt,
            List<String> roster) {
        story.at(LocalDate.parse(startsAt.substring(0, 10)).minusDays(1) + "T18:00:00");
        String activity = world.draft(team, title, startsAt, endsAt, roster);
        story.api().must(world.file(team, activity));
        return activity;
    }

    static String statuses(JsonNode answer) {
        List<String> statuses = new ArrayList<>();
        for (JsonNode line : answer.path("records")) {
            statuses.add(line.path("status").asString());
        }
        return statuses.toString();
    }

    static List<String> ids(JsonNode answer) {
        List<String> ids = new ArrayList<>();
        for (JsonNode line : answer.path("records")) {
            ids.add(line.path("recordId").asString());
        }
        return ids;
    }

    static long minutesOf(JsonNode years, int year) {
        for (JsonNode each : years) {
            if (each.path("year").asInt() == year) {
                return each.path("creditedMinutes").asLong();
            }
        }
        return 0;
    }

    static int occurrences(String text, String word) {
        return text.split(java.util.regex.Pattern.quote(word), -1).length - 1;
    }
}

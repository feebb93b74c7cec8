package org.weijifen.quickstart.demo;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A unit is sanctioned: no hours with it for two years, earlier and later arrivals alike; then its
 * appeal succeeds.
 */
final class SanctionChapter implements Chapter {
    private static final int FIRST = 120;
    private static final int PEOPLE = 12;
    private static final int DAYS_BEFORE = 8;
    private static final int DAYS_INSIDE = 6;

    @Override
    public String name() {
        return "sanction";
    }

    @Override
    public void play(World world, Story story) {
        story.chapter("A unit on the integrity blacklist, and its appeal (V1 to V8)", "失信惩戒与申诉");
        Api api = story.api();
        String unit = world.unit();
        List<String> people = world.volunteers(FIRST, FIRST + PEOPLE);
        serveDays(world, story, "2026-01-", 5, DAYS_BEFORE, people);
        story.at("2026-01-31T09:00:00");
        String caseId = decide(story, unit);
        story.settle();
        String first =
                HoursChapter.filed(
                        world,
                        story,
                        unit,
                        "Day at the depot",
                        "2026-02-01T09:00:00",
                        "2026-02-01T17:00:00",
                        people);
        story.at("2026-02-01T17:30:00");
        world.serve(unit, first, "2026-02-01T09:00:00", "2026-02-01T17:00:00", people);
        serveDays(world, story, "2026-02-", 10, DAYS_INSIDE - 1, people);
        story.settle();

        JsonNode account = world.account(people.getFirst());
        story.check(
                "honest hours before the decision stand",
                account.path("creditedMinutes"),
                DAYS_BEFORE * 480);
        story.check(
                "hours inside the window are shadow minutes (V5)",
                account.path("suppressedMinutes"),
                DAYS_INSIDE * 480);
        JsonNode lost = statement(api, people.getFirst());
        story.check(
                "the volunteer's statement adds them up",
                lost.path("totals").path("suppressedMinutes"),
                DAYS_INSIDE * 480);
        story.check(
                "with the star that they would make",
                lost.path("withoutSanctions").path("tier"),
                1);
        JsonNode entries =
                api.must(
                        api.get(
                                World.self(people.getFirst()),
                                "/api/v1/accounts/" + people.getFirst() + "/entries"));
        story.check("the statement names the clause", entries.toString().contains("H4"), true);
        story.at("2026-03-01T09:00:00");
        String draft =
                world.draft(
                        unit,
                        "Spring fair",
                        "2026-03-20T09:00:00",
                        "2026-03-20T12:00:00",
                        world.volunteers(140, 143));
        var filed = world.file(unit, draft);
        story.check(
                "filing warns that hours will not be credited",
                filed.body().path("warnings").toString().contains("HOURS_WILL_NOT_BE_CREDITED"),
                true);
        story.settle();
        JsonNode cover = api.must(api.get(World.OFFICER, "/api/v1/covers/" + draft));
        story.check(
                "but the volunteers are insured all the same (F6)",
                HoursChapter.occurrences(cover.toString(), "\"ISSUED\""),
                3);
        var publicList = api.getPublic("/api/v1/public/blacklist");
        story.check(
                "the public list shows the unit",
                publicList.body().toString().contains(unit),
                true);
        story.check(
                "and no volunteer",
                publicList.body().toString().contains(people.getFirst()),
                false);
        story.check(
                "the unit is out of the year's award (V2)",
                eligibility(world, api).path("status").asString(),
                "LOST");
        appeal(world, story, caseId, people);
        story.check(
                "and in it again", eligibility(world, api).path("status").asString(), "REGAINED");
    }

    private static void serveDays(
            World world, Story story, String month, int firstDay, int days, List<String> people) {
        for (int i = 0; i < days; i++) {
            String day = month + "%02d".formatted(firstDay + 2 * i);
            String activity =
                    HoursChapter.filed(
                            world,
                            story,
                            world.unit(),
                            "Help at the depot",
                            day + "T09:00:00",
                            day + "T17:00:00",
                            people);
            story.at(day + "T17:30:00");
            world.serve(world.unit(), activity, day + "T09:00:00", day + "T17:00:00", people);
        }
    }

    /**
     * Reported, investigated, noticed, decided by somebody else; in force from the first of
     * February.
     */
    private static String decide(Story story, String unit) {
        Api api = story.api();
        story.tell("attendance sheets of the unit are found to be invented");
        String caseId =
                api.must(
                                api.post(
                                        World.SECOND_OFFICER,
                                        "/api/v1/violation-reports",
                                        Map.of(
                                                "subject", Map.of("kind", "UNIT", "id", unit),
                                                "violationClass", "FRAUD",
                                                "occurredOn", "2026-01-19",
                                                "description",
                                                        "Attendance sheets do not match the gate log")))
                        .path("caseId")
                        .asString();
        String path = "/api/v1/cases/" + caseId;
        api.must(
                api.post(
                        World.OFFICER,
                        path + "/investigation",
                        Map.of("reason", "Sheets secured")));
        api.must(
                api.post(
                        World.OFFICER,
                        path + "/notice",
                        Map.of(
                                "reason", "Notice served on the unit",
                                "severity", "GENERAL",
                                "effect", "No hours with the unit for two years",
                                "legalBasis", "Trial measures, article 9",
                                "documentReference", "Notice 2026-1")));
        Map<String, Object> decision =
                Map.of(
                        "outcome", "SANCTION",
                        "severity", "GENERAL",
                        "effectiveAt", "2026-02-01T00:00:00+08:00",
                        "reason", "Invented attendance",
                        "legalBasis", "Trial measures, article 9",
                        "documentReference", "Decision 2026-1",
                        "publish",
                                Map.of(
                                        "from",
                                        "2026-02-02",
                                        "until",
                                        "2026-08-02",
                                        "basis",
                                        "Decision 2026-1"));
        story.check(
                "the association cannot decide what it investigated",
                api.post(World.OFFICER, path + "/decision", decision).status(),
                403);
        story.check(
                "and nobody decides before the subject was heard",
                api.post(World.CIVILISATION_OFFICE, path + "/decision", decision).status(),
                409);
        api.must(
                api.post(
                        World.OFFICER,
                        path + "/defence",
                        Map.of(
                                "statement", "The unit has nothing to add",
                                "waives", true,
                                "documentReference", "Waiver 2026-1")));
        JsonNode decided =
                api.must(api.post(World.CIVILISATION_OFFICE, path + "/decision", decision));
        story.check(
                "the civilisation office decides", decided.path("status").asString(), "DECIDED");
        return caseId;
    }

    private static JsonNode statement(Api api, String volunteer) {
        String path = "/api/v1/accounts/" + volunteer + "/suppressed-hours";
        return api.must(api.get(World.self(volunteer), path));
    }

    private static JsonNode eligibility(World world, Api api) {
        String path = "/api/v1/civilised-unit-eligibility/2026/" + world.unit();
        return api.must(api.get(World.OFFICER, path));
    }

    private static void appeal(World world, Story story, String caseId, List<String> people) {
        Api api = story.api();
        story.at("2026-04-20T09:00:00");
        String path = "/api/v1/cases/" + caseId;
        api.must(
                api.post(
                        World.OFFICER,
                        path + "/appeal",
                        Map.of("reason", "The gate log was wrong")));
        story.at("2026-05-10T09:00:00");
        Map<String, Object> reversed =
                Map.of(
                        "outcome", "REVERSED",
                        "reason", "The gate clock ran three hours late",
                        "documentReference", "Appeal 2026-1");
        story.check(
                "who decided does not hear the appeal",
                api.post(World.CIVILISATION_OFFICE, path + "/appeal-decision", reversed).status()
                        / 100,
                4);
        JsonNode heard =
                api.must(api.post(World.APPEAL_PANEL, path + "/appeal-decision", reversed));
        story.check("the appeal succeeds", heard.path("status").asString(), "REVERSED");
        story.settle();
        for (String volunteer : List.of(people.getFirst(), people.getLast())) {
            JsonNode account = world.account(volunteer);
            story.check(
                    "every minute is back, at its own date",
                    account.path("creditedMinutes"),
                    (DAYS_BEFORE + DAYS_INSIDE) * 480);
            story.check("no shadow is left", account.path("suppressedMinutes"), 0);
            story.check(
                    "and the statement is empty",
                    statement(api, volunteer).path("items").size(),
                    0);
            story.check("and with them the star of 112 h", account.path("tier"), 1);
        }
        story.check(
                "the public list is empty again",
                api.getPublic("/api/v1/public/blacklist").body().toString().contains(world.unit()),
                false);
    }
}

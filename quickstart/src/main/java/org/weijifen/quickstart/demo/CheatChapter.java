package org.weijifen.quickstart.demo;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A volunteer is caught: registration cancelled, lines ahead removed, falsified records withdrawn;
 * and all undone.
 */
final class CheatChapter implements Chapter {
    private static final int VOLUNTEER = 150;

    @Override
    public String name() {
        return "cheat";
    }

    @Override
    public void play(World world, Story story) {
        story.chapter("A volunteer loses the registration, and gets it back (V4)", "志愿者注销与恢复");
        Api api = story.api();
        String volunteer = world.volunteer(VOLUNTEER);
        String team = world.team(8);
        String honest =
                HoursChapter.filed(
                        world,
                        story,
                        team,
                        "Library shift",
                        "2026-06-02T09:00:00",
                        "2026-06-02T12:00:00",
                        List.of(volunteer));
        story.at("2026-06-02T12:30:00");
        world.serve(team, honest, "2026-06-02T09:00:00", "2026-06-02T12:00:00", List.of(volunteer));
        String invented =
                HoursChapter.filed(
                        world,
                        story,
                        team,
                        "Library shift",
                        "2026-06-04T09:00:00",
                        "2026-06-04T12:00:00",
                        List.of(volunteer));
        story.at("2026-06-04T12:30:00");
        List<String> falsified =
                world.serve(
                        team,
                        invented,
                        "2026-06-04T09:00:00",
                        "2026-06-04T12:00:00",
                        List.of(volunteer));
        String ahead =
                world.draft(
                        team,
                        "Summer camp",
                        "2026-06-20T09:00:00",
                        "2026-06-20T12:00:00",
                        List.of(volunteer, world.volunteer(VOLUNTEER + 1)));
        api.must(world.file(team, ahead));
        story.settle();
        story.check("six hours so far", world.account(volunteer).path("creditedMinutes"), 360);

        String caseId = decide(story, volunteer, falsified);
        story.settle();
        story.check(
                "the falsified record is withdrawn, honest hours stay",
                world.account(volunteer).path("creditedMinutes"),
                180);
        story.check("the registration is cancelled", status(api, volunteer), "CANCELLED");
        JsonNode cover = api.must(api.get(World.OFFICER, "/api/v1/covers/" + ahead));
        story.check(
                "the line ahead has lost its cover, the other one not",
                HoursChapter.occurrences(cover.toString(), "\"ISSUED\""),
                1);
        story.check(
                "persons are not published",
                api.getPublic("/api/v1/public/blacklist").body().toString().contains(volunteer),
                false);

        story.at("2026-06-19T09:00:00");
        String path = "/api/v1/cases/" + caseId;
        api.must(
                api.post(
                        World.self(volunteer),
                        path + "/appeal",
                        Map.of("reason", "The sheet was another person's")));
        api.must(
                api.post(
                        World.APPEAL_PANEL,
                        path + "/appeal-decision",
                        Map.of(
                                "outcome", "REVERSED",
                                "reason", "The sheet was another person's",
                                "documentReference", "Appeal 2026-2")));
        story.settle();
        story.check(
                "the reversal gives the minutes back",
                world.account(volunteer).path("creditedMinutes"),
                360);
        story.check("and the registration", status(api, volunteer), "ACTIVE");
        cover = api.must(api.get(World.OFFICER, "/api/v1/covers/" + ahead));
        story.check(
                "and, the start still ahead, the line and its cover",
                HoursChapter.occurrences(cover.toString(), "\"ISSUED\""),
                2);
    }

    private static String status(Api api, String volunteer) {
        return api.must(api.get(World.OFFICER, "/api/v1/volunteers/" + volunteer))
                .path("status")
                .asString();
    }

    private static String decide(Story story, String volunteer, List<String> falsified) {
        Api api = story.api();
        story.at("2026-06-10T09:00:00");
        String caseId =
                api.must(
                                api.post(
                                        World.SECOND_OFFICER,
                                        "/api/v1/violation-reports",
                                        Map.of(
                                                "subject",
                                                        Map.of(
                                                                "kind",
                                                                "VOLUNTEER",
                                                                "id",
                                                                volunteer),
                                                "violationClass", "FRAUD",
                                                "occurredOn", "2026-06-04",
                                                "description", "Was not there on 4 June")))
                        .path("caseId")
                        .asString();
        String path = "/api/v1/cases/" + caseId;
        api.must(api.post(World.OFFICER, path + "/investigation", Map.of("reason", "Camera seen")));
        api.must(
                api.post(
                        World.OFFICER,
                        path + "/notice",
                        Map.of(
                                "reason", "Notice served",
                                "severity", "GENERAL",
                                "effect", "The registration is cancelled",
                                "legalBasis", "Trial measures, article 9",
                                "documentReference", "Notice 2026-2")));
        api.must(
                api.post(
                        World.self(volunteer),
                        path + "/defence",
                        Map.of("statement", "It was a mistake of mine", "waives", true)));
        api.must(
                api.post(
                        World.CIVILISATION_OFFICE,
                        path + "/decision",
                        Map.of(
                                "outcome", "SANCTION",
                                "severity", "GENERAL",
                                "effectiveAt", "2026-06-10T09:00:00+08:00",
                                "reason", "Invented attendance",
                                "legalBasis", "Trial measures, article 9",
                                "documentReference", "Decision 2026-2",
                                "falsifiedRecordIds", falsified)));
        return caseId;
    }
}

package org.weijifen.quickstart.demo;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A complaint becomes a case with a hearing, a sanction that reaches back and names a second team,
 * an objection, an appeal in part and a repair; the volunteers' statements say what it costs them.
 */
final class DueProcessChapter implements Chapter {
    private static final String THIRD_DIRECTOR = "civilisation-office.director-three";
    private static final int MINUTES = 180;

    @Override
    public String name() {
        return "process";
    }

    @Override
    public void play(World world, Story story) {
        story.chapter("Due process: from a complaint to a repair (V6 to V9)", "从投诉到信用修复的程序");
        String team = world.team(7);
        String branch = world.team(8);
        String ofTeam = world.volunteer(180);
        String ofBranch = world.volunteer(181);
        serve(world, story, team, "2026-06-20", ofTeam);
        serve(world, story, branch, "2026-06-20", ofBranch);
        story.settle();
        story.check("before: nothing is suppressed", lost(story, ofTeam), 0);

        String caseId = complaint(story, team);
        hear(world, story, caseId, team, branch);
        String sanctionId = decide(story, caseId, branch);
        story.settle();
        story.check("hours before the decision stand (V6)", lost(story, ofTeam), 0);
        reachBack(story, caseId);
        story.settle();
        story.check(
                "after the retroactive act they are shadow minutes", lost(story, ofTeam), MINUTES);
        story.check(
                "of the team that the decision names, too (V9)", lost(story, ofBranch), MINUTES);
        tellsWhy(story, ofTeam, caseId);
        publish(world, story, caseId, team);
        appealInPart(world, story, caseId, branch);
        story.check("the named team's volunteers get all back", lost(story, ofBranch), 0);
        story.check("the others' hours stay", lost(story, ofTeam), MINUTES);
        repair(world, story, caseId, sanctionId, ofTeam);
    }

    private static void serve(World world, Story story, String team, String day, String volunteer) {
        List<String> people = List.of(volunteer);
        String from = day + "T09:00:00";
        String until = day + "T12:00:00";
        String activity =
                HoursChapter.filed(world, story, team, "Help at the lock", from, until, people);
        story.at(day + "T12:30:00");
        world.serve(team, activity, from, until, people);
    }

    /** Suppressed minutes by the volunteer's own statement. */
    private static JsonNode lost(Story story, String volunteer) {
        return statement(story, volunteer).path("totals").path("suppressedMinutes");
    }

    private static JsonNode statement(Story story, String volunteer) {
        Api api = story.api();
        String path = "/api/v1/accounts/" + volunteer + "/suppressed-hours";
        return api.must(api.get(World.self(volunteer), path));
    }

    /** Sent by somebody without a token, admitted by an officer. */
    private static String complaint(Story story, String team) {
        Api api = story.api();
        story.at("2026-06-21T10:00:00");
        JsonNode sent =
                api.must(
                        api.postPublic(
                                "/api/v1/public/complaints",
                                Map.of(
                                        "subject",
                                        Map.of("kind", "ORGANIZATION", "id", team),
                                        "text",
                                        "Nobody was at the lock on Saturday"),
                                "a-receipt-that-nobody-guesses"));
        String receipt = sent.path("receipt").asString();
        story.at("2026-06-22T09:00:00");
        String caseId =
                api.must(
                                api.post(
                                        World.SECOND_OFFICER,
                                        "/api/v1/complaints/" + receipt + "/admission",
                                        Map.of(
                                                "subject",
                                                Map.of("kind", "ORGANIZATION", "id", team),
                                                "violationClass",
                                                "FRAUD",
                                                "occurredOn",
                                                "2026-06-20",
                                                "description",
                                                "Attendance at the lock is doubted")))
                        .path("caseId")
                        .asString();
        story.check(
                "the sender of a complaint sees that it was taken up",
                api.getPublic("/api/v1/public/complaints/" + receipt)
                        .body()
                        .path("status")
                        .asString(),
                "TAKEN_UP");
        return caseId;
    }

    private static void hear(World world, Story story, String caseId, String team, String branch) {
        Api api = story.api();
        String path = "/api/v1/cases/" + caseId;
        api.must(api.post(World.OFFICER, path + "/investigation", Map.of("reason", "Taken up")));
        api.must(
                api.post(
                        World.OFFICER,
                        path + "/notice",
                        Map.of(
                                "reason", "The gate log names nobody",
                                "severity", "GENERAL",
                                "effect", "No hours with the team for two years",
                                "legalBasis", "Trial measures, article 9",
                                "documentReference", "Notice 2026-7",
                                "subordinateIds", List.of(branch))));
        api.must(
                api.post(
                        world.organizer(branch),
                        path + "/defence",
                        Map.of("statement", "Our volunteers were there")));
        api.must(
                api.post(
                        world.organizer(team),
                        path + "/hearing-request",
                        Map.of("reason", "We want to be heard")));
        story.check(
                "nobody decides before the hearing that was asked for",
                api.post(World.CIVILISATION_OFFICE, path + "/decision", decision("none")).status(),
                409);
        JsonNode due = api.must(api.get(World.OFFICER, "/api/v1/cases?status=NOTICE_SERVED"));
        story.check(
                "the list of cases says what is due",
                due.toString().contains("HOLD_HEARING"),
                true);
        story.at("2026-06-23T11:00:00");
        api.must(
                api.post(
                        World.SECOND_OFFICER,
                        path + "/hearing",
                        Map.of(
                                "heldAt", "2026-06-23T10:00:00+08:00",
                                "reason", "The team maintains its sheets")));
    }

    private static Map<String, Object> decision(String branch) {
        return Map.of(
                "outcome", "SANCTION",
                "severity", "GENERAL",
                "effectiveAt", "2026-06-24T00:00:00+08:00",
                "reason", "Invented attendance",
                "legalBasis", "Trial measures, article 9",
                "documentReference", "Decision 2026-7",
                "subordinateIds", List.of(branch));
    }

    private static String decide(Story story, String caseId, String branch) {
        Api api = story.api();
        String path = "/api/v1/cases/" + caseId + "/decision";
        return api.must(api.post(World.CIVILISATION_OFFICE, path, decision(branch)))
                .path("sanctionId")
                .asString();
    }

    /** V6: proposed by who served the notice, confirmed by who decided. */
    private static void reachBack(Story story, String caseId) {
        Api api = story.api();
        story.at("2026-06-24T09:00:00");
        String path = "/api/v1/cases/" + caseId;
        Map<String, Object> proposal =
                Map.of(
                        "from", "2026-06-20T00:00:00+08:00",
                        "reason", "The sheets of Saturday were the first",
                        "documentReference", "Proposal 2026-7");
        story.check(
                "another officer may not propose to reach back",
                api.post(World.SECOND_OFFICER, path + "/retroactive-proposal", proposal).status(),
                403);
        api.must(api.post(World.OFFICER, path + "/retroactive-proposal", proposal));
        api.must(
                api.post(
                        World.CIVILISATION_OFFICE,
                        path + "/retroactive-act",
                        Map.of(
                                "reason", "They were",
                                "documentReference", "Act 2026-7")));
    }

    private static void tellsWhy(Story story, String volunteer, String caseId) {
        JsonNode told = statement(story, volunteer).path("sanctions").path(0);
        story.check(
                "the statement says until when",
                told.path("windows").path(0).path("until").asString(),
                "2028-06-23T16:00:00Z");
        story.check(
                "and how to object",
                told.path("objection").path("sanctionEndpoint").asString(),
                "POST /api/v1/cases/" + caseId + "/appeal");
    }

    private static void publish(World world, Story story, String caseId, String team) {
        Api api = story.api();
        String path = "/api/v1/cases/" + caseId;
        api.must(
                api.post(
                        World.CIVILISATION_OFFICE,
                        path + "/publication",
                        Map.of(
                                "from", "2026-06-24",
                                "until", "2026-12-24",
                                "basis", "Decision 2026-7",
                                "reason", "So that others see it")));
        story.settle();
        story.check("the public list shows the team", listed(api).contains(team), true);
        api.must(
                api.post(
                        world.organizer(team),
                        path + "/objection",
                        Map.of("reason", "The entry is wrong")));
        story.check("marked as disputed at once", listed(api).contains("\"objection\":true"), true);
        api.must(
                api.post(
                        World.APPEAL_PANEL,
                        path + "/objection-answer",
                        Map.of("reason", "The entry says what was decided")));
        story.check(
                "the answer takes the mark off", listed(api).contains("\"objection\":true"), false);
        story.check(
                "a signed copy of the list can be had",
                api.getPublic("/api/v1/public/blacklist/snapshot").status(),
                200);
    }

    private static String listed(Api api) {
        return api.getPublic("/api/v1/public/blacklist").body().toString();
    }

    private static void appealInPart(World world, Story story, String caseId, String branch) {
        Api api = story.api();
        story.at("2026-06-26T09:00:00");
        String path = "/api/v1/cases/" + caseId;
        api.must(
                api.post(
                        world.organizer(branch),
                        path + "/appeal",
                        Map.of("reason", "Our volunteers were there")));
        JsonNode heard =
                api.must(
                        api.post(
                                THIRD_DIRECTOR,
                                path + "/appeal-decision",
                                Map.of(
                                        "outcome", "REVERSED",
                                        "reason", "They were",
                                        "documentReference", "Appeal 2026-7")));
        story.check(
                "the appeal of the named team succeeds",
                heard.path("status").asString(),
                "PARTLY_REVERSED");
        story.settle();
    }

    /** V7: what was lost stays lost, what comes counts again. */
    private static void repair(
            World world, Story story, String caseId, String sanctionId, String volunteer) {
        Api api = story.api();
        story.at("2026-06-27T09:00:00");
        String path = "/api/v1/cases/" + caseId;
        Map<String, Object> reason = Map.of("reason", "The team trained its recorders");
        api.must(api.post(World.OFFICER, path + "/repair-proposal", reason));
        JsonNode repaired = api.must(api.post(World.CIVILISATION_OFFICE, path + "/repair", reason));
        story.check("the team is repaired", repaired.path("status").asString(), "REPAIRED");
        long before = world.account(volunteer).path("creditedMinutes").asLong();
        serve(world, story, world.team(7), "2026-06-28", volunteer);
        story.settle();
        story.check(
                "new hours count again",
                world.account(volunteer).path("creditedMinutes").asLong() - before,
                MINUTES);
        story.check("the old ones stay suppressed", lost(story, volunteer), MINUTES);
        story.check(
                "and the entry is off the public list", listed(api).contains(sanctionId), false);
    }
}

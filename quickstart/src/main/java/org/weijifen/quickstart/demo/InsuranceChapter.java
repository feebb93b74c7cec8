package org.weijifen.quickstart.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.weijifen.bordereau.PublishedKeys;
import org.weijifen.bordereau.Verification;
import tools.jackson.databind.JsonNode;

/** What insurer and family see: the sealed list, endorsements, one answer, a claim (F5 to F8). */
final class InsuranceChapter implements Chapter {
    private static final String INSURER = "insurer";
    private static final String EVENT_INSURER = "insurer.marathon-mutual";

    @Override
    public String name() {
        return "insurance";
    }

    @Override
    public void play(World world, Story story) {
        story.chapter("The insurer's list, and a claim (F5 to F8)", "承保名单与理赔");
        story.at("2026-07-01T09:00:00");
        String team = world.team(6);
        List<String> roster = world.volunteers(100, 110);
        String activity =
                world.draft(
                        team, "River day", "2026-07-02T09:00:00", "2026-07-02T12:00:00", roster);
        world.file(team, activity);
        story.at("2026-07-02T09:00:00");
        String late = world.volunteer(111);
        story.api()
                .must(
                        story.api()
                                .put(
                                        world.organizer(team),
                                        "/api/v1/activities/" + activity + "/roster",
                                        Map.of("volunteerIds", List.of(late))));
        story.settle();
        amICovered(story, activity, roster.getFirst(), late);
        bordereau(world, story, team, activity);
        claim(story, activity, roster.getFirst(), late);
        reconciled(world, story, team, activity, roster);
        eventPolicy(world, story);
    }

    private static void amICovered(Story story, String activity, String insured, String late) {
        Api api = story.api();
        String path = "/api/v1/covers/" + activity + "/persons/";
        JsonNode yes = api.must(api.get(World.self(insured), path + insured));
        story.check("\"am I covered?\" asks the volunteer", yes.path("covered").asBoolean(), true);
        story.tell(yes.path("why").path("zh").asString());
        JsonNode no = api.must(api.get(World.self(late), path + late));
        story.check("who came on the list at the start", no.path("reason").asString(), "LATE_LINE");
        story.tell(no.path("why").path("zh").asString());
    }

    private static void bordereau(World world, Story story, String team, String activity) {
        Api api = story.api();
        String path = "/api/v1/covers/" + activity + "/bordereau";
        var sealed = api.get(INSURER, path);
        story.check("the list is sealed at the cut-off", sealed.body().path("entries").size(), 1);
        api.must(
                api.put(
                        world.organizer(team),
                        "/api/v1/activities/" + activity,
                        Map.of(
                                "title", "River day",
                                "place", "Willow Bridge Square",
                                "startsAt", "2026-07-02T09:00:00+08:00",
                                "endsAt", "2026-07-02T14:00:00+08:00")));
        story.settle();
        var endorsed = api.get(INSURER, path);
        story.check(
                "an end moved before it passes is an endorsement (F6)",
                endorsed.body().path("entries").size(),
                2);
        String keys = api.getPublic("/api/v1/public/insurance-keys").raw().body();
        String file = endorsed.raw().body();
        story.check("the file verifies offline", faults(file, keys), 0);
        int position = file.indexOf("ISSUED");
        String forged = file.substring(0, position) + "ISSUeD" + file.substring(position + 6);
        story.check("with one byte changed it does not", faults(forged, keys) > 0, true);
    }

    private static int faults(String file, String keys) {
        Verification checked =
                Verification.of(file.getBytes(StandardCharsets.UTF_8), PublishedKeys.parse(keys));
        return checked.holds() ? 0 : 1;
    }

    private static void claim(Story story, String activity, String insured, String late) {
        Api api = story.api();
        story.at("2026-07-03T09:00:00");
        JsonNode refused = submit(api, activity, late, 50_000);
        story.check(
                "a late line has no cover to claim on",
                refused.path("check").path("outcome").asString(),
                "NOT_INSURED");
        JsonNode claim = submit(api, activity, insured, 420_000);
        String path = "/api/v1/claims/" + claim.path("claimId").asString();
        story.check(
                "a bill of 4 200 yuan meets a limit of 3 000 (X12)",
                claim.path("check").path("remainingFen").asLong(),
                300_000);
        story.check(
                "more than the limit is not agreed to",
                decide(api, path, 420_000).problem(),
                "LIMIT_REACHED");
        story.check("up to the limit it is", decide(api, path, 300_000).status(), 200);
        api.must(pay(api, path, "wire-1", 200_000));
        story.check(
                "a second payment above what is agreed to",
                pay(api, path, "wire-2", 100_001).problem(),
                "ABOVE_APPROVED");
        JsonNode paid = api.must(pay(api, path, "wire-3", 100_000));
        story.check("paid in two parts", paid.path("status").asString(), "PAID");
        JsonNode next = submit(api, activity, insured, 10_000);
        story.check(
                "nothing is left for the next bill",
                next.path("check").path("outcome").asString(),
                "LIMIT_EXHAUSTED");
        story.check(
                "another insurer does not see the claim",
                api.get(EVENT_INSURER, path).status(),
                404);
    }

    private static JsonNode submit(Api api, String activity, String volunteer, long fen) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("activityId", activity);
        body.put("volunteerId", volunteer);
        body.put("kind", "MEDICAL");
        body.put("accidentAt", "2026-07-02T13:30:00+08:00");
        body.put("claimedFen", fen);
        body.put("description", "Slipped on the bank");
        String family = World.self(volunteer);
        JsonNode submitted = api.must(api.post(family, "/api/v1/claims", body));
        return api.must(api.get(family, "/api/v1/claims/" + submitted.path("claimId").asString()));
    }

    private static Api.Answer decide(Api api, String path, long fen) {
        return api.post(
                INSURER,
                path + "/decision",
                Map.of("outcome", "APPROVE", "amountFen", fen, "reason", "Bills examined"));
    }

    private static Api.Answer pay(Api api, String path, String reference, long fen) {
        return api.post(
                INSURER,
                path + "/payment",
                Map.of("reference", reference, "amountFen", fen, "paidOn", "2026-07-03"));
    }

    private static void reconciled(
            World world, Story story, String team, String activity, List<String> roster) {
        Api api = story.api();
        world.serve(
                team, activity, "2026-07-02T09:00:00", "2026-07-02T12:00:00", roster.subList(0, 8));
        story.settle();
        JsonNode totals =
                api.must(api.get(INSURER, "/api/v1/covers/" + activity + "/reconciliation"))
                        .path("totals");
        story.check(
                "insured, attended, claimed",
                "%d %d %d"
                        .formatted(
                                totals.path("insured").asInt(),
                                totals.path("attended").asInt(),
                                totals.path("claimed").asInt()),
                "10 8 2");
        JsonNode peak =
                api.must(
                                api.get(
                                        INSURER,
                                        "/api/v1/exposures?from=2026-07-02T00:00:00Z"
                                                + "&to=2026-07-03T00:00:00Z"))
                        .path("peak");
        story.check("heads at one place in one hour", peak.path("heads").asInt(), 10);
    }

    /** An event's own policy overrides the umbrella (F5): Huai'an's marathon, in small. */
    private static void eventPolicy(World world, Story story) {
        Api api = story.api();
        String team = world.team(7);
        List<String> named = world.volunteers(120, 124);
        String activity =
                world.draft(
                        team,
                        "Lake marathon",
                        "2026-07-05T07:00:00",
                        "2026-07-05T13:00:00",
                        world.volunteers(120, 130));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("policyId", "marathon-2026");
        body.put("insurerId", "marathon-mutual");
        body.put("basis", "NAMED_EVENT");
        body.put(
                "limitsFen",
                Map.of("death", 75_000_000, "disability", 75_000_000, "medical", 5_000_000));
        body.put("aggregateLimitFenPerYear", 0);
        body.put("combineDeathDisability", false);
        body.put("coversCommute", false);
        body.put("exclusions", List.of());
        body.put("validFrom", LocalDate.of(2026, 7, 5).toString());
        body.put("validUntil", LocalDate.of(2026, 7, 5).toString());
        body.put("volunteerIds", named);
        api.must(api.put(World.OFFICER, "/api/v1/covers/" + activity + "/policy", body));
        world.file(team, activity);
        story.settle();
        JsonNode cover = api.must(api.get(EVENT_INSURER, "/api/v1/covers/" + activity));
        int issued = 0;
        for (JsonNode line : cover.path("insured")) {
            issued += line.path("status").asString().equals("ISSUED") ? 1 : 0;
        }
        story.check("the event's policy covers whom it names", issued, 4);
        story.check(
                "the umbrella's insurer does not see it",
                api.get(INSURER, "/api/v1/covers/" + activity).status(),
                404);
    }
}

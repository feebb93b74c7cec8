package org.weijifen.hostile;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Requests that are well formed and come at the wrong time, or from the wrong person. They run
 * after every operation has had its one good request.
 */
final class WrongStates {
    private final TinyWorld world;
    private final StateChecks checks;

    WrongStates(TinyWorld world, Wire wire, Verdicts verdicts) {
        this.world = world;
        this.checks = new StateChecks(wire, verdicts);
    }

    Stream<DynamicTest> tests() {
        activities();
        records();
        cases();
        people();
        return checks.tests();
    }

    private void activities() {
        String own = world.organizer();
        Map<String, Object> reason = WorldOfCases.reason();
        checks.unchanged("file twice", own, activity("filed") + "/filing", null);
        checks.post("file a cancelled one", own, activity("cancelled") + "/filing", null, 409);
        checks.post("cancel what has started", own, activity("running") + "/cancellation", reason, 409);
        checks.unchanged("cancel twice", own, activity("cancelled") + "/cancellation", reason);
        checks.post(
                "return what has started",
                TinyWorld.OFFICER,
                activity("running") + "/return",
                reason,
                409);
        checks.post("return a draft", TinyWorld.OFFICER, activity("rostered") + "/return", reason, 409);
        checks.post("complete what is ahead", own, activity("filed") + "/completion", null, 409);
        checks.put(
                "roster of a cancelled one",
                own,
                activity("cancelled") + "/roster",
                Map.of("volunteerIds", List.of()),
                409);
        Map<String, Object> move =
                Map.of(
                        "title",
                        "T",
                        "place",
                        "P",
                        "startsAt",
                        WorldOfWork.AHEAD,
                        "endsAt",
                        WorldOfWork.AHEAD_END);
        checks.put("move what has started", own, activity("running"), move, 409, 422);
        checks.put("edit a cancelled one", own, activity("cancelled"), move, 409);
    }

    private void records() {
        var ahead = WorldOfWork.interval(WorldOfWork.AHEAD, WorldOfWork.AHEAD_END);
        var morning =
                WorldOfWork.interval("2026-03-02T09:00:00+08:00", "2026-03-02T10:00:00+08:00");
        checks.line(
                "hours ahead of time",
                world.recorder(),
                world.id("filed"),
                "service-records",
                lines("v1", ahead));
        checks.line(
                "hours of a cancelled activity",
                world.recorder(),
                world.id("cancelled"),
                "service-records",
                lines("v1", ahead));
        checks.line(
                "hours outside the activity",
                world.recorder(),
                world.id("running"),
                "service-records",
                lines("v6", ahead));
        checks.line("other content", world.recorder(), world.id("running"), "service-records", lines("v1", morning));
        checks.line(
                "own hours",
                world.recorder(),
                world.id("running"),
                "service-records",
                lines("recorder", morning));
        checks.line(
                "verify own hours",
                world.organizer(),
                world.id("running"),
                "verification",
                ids("record.leader"));
        checks.line(
                "verify as who recorded",
                "organizer." + world.id("team") + "." + world.id("recorder"),
                world.id("running"),
                "verification",
                ids("record.v4"));
        checks.line(
                "verify in another activity",
                world.organizer(),
                world.id("over"),
                "verification",
                ids("record.v4"));
        String record = "/api/v1/service-records/";
        checks.post(
                "nothing to approve",
                TinyWorld.OFFICER,
                record + world.id("record.leader") + "/day-approval",
                null,
                409);
        checks.unchanged(
                "withdraw twice",
                world.organizer(),
                record + world.id("record.v5") + "/withdrawal",
                WorldOfCases.reason());
    }

    private Map<String, Object> ids(String record) {
        return Map.of("recordIds", List.of(world.id(record)));
    }

    private void cases() {
        Map<String, Object> reason = WorldOfCases.reason();
        Map<String, Object> decision = WorldOfCases.decision();
        for (String name : List.of("case.reported", "case.closed", "case.decided")) {
            checks.post(
                    "investigate " + name,
                    TinyWorld.OFFICER,
                    path(name, "investigation"),
                    reason,
                    409);
            checks.post("decide " + name, TinyWorld.OFFICE, path(name, "decision"), decision, 409);
        }
        checks.post(
                "dismiss a decided case",
                TinyWorld.OFFICER,
                path("case.decided", "dismissal"),
                reason,
                409);
        checks.post("notice twice", TinyWorld.OFFICER, path("case.investigated", "notice"), reason, 409);
        checks.post(
                "appeal against nothing",
                TinyWorld.OFFICER,
                path("case.closed", "appeal"),
                reason,
                409);
        checks.post(
                "hear no appeal",
                TinyWorld.PANEL,
                path("case.closed", "appeal-decision"),
                WorldOfCases.partly(),
                409);
        checks.post(
                "judge the own decision",
                TinyWorld.OFFICE,
                path("case.decided", "appeal-decision"),
                WorldOfCases.partly(),
                403);
    }

    private void people() {
        String volunteers = "/api/v1/volunteers";
        checks.post(
                "register a person twice",
                TinyWorld.OFFICER,
                volunteers,
                TinyWorld.registration(1),
                409);
        checks.post(
                "the same by an organiser",
                world.organizer(),
                volunteers,
                TinyWorld.registration(1),
                409);
        checks.post(
                "renew what is active",
                TinyWorld.OFFICER,
                volunteers + "/" + world.id("v1") + "/registration",
                null,
                409);
        checks.put(
                "appoint whose registration ended",
                TinyWorld.OFFICER,
                "/api/v1/organizations/" + world.id("team") + "/recorders/" + world.id("leaving"),
                Map.of("from", "2026-04-01", "until", "2027-01-01", "trainedOn", "2026-02-01"),
                409);
        checks.post(
                "use a benefit twice",
                TinyWorld.OFFICER,
                "/api/v1/accounts/" + world.id("v1") + "/benefits/" + world.id("benefit") + "/use",
                null,
                409);
        checks.post(
                "register a body twice",
                TinyWorld.OFFICER,
                "/api/v1/organizations",
                Map.of(
                        "name",
                        "N",
                        "kind",
                        "UNIT",
                        "level",
                        3,
                        "divisionCode",
                        TinyWorld.DIVISION,
                        "unifiedSocialCreditCode",
                        TinyWorld.CREDIT_CODE),
                409);
    }

    private Map<String, Object> lines(String who, Map<String, Object> interval) {
        return Map.of("records", List.of(WorldOfWork.line(world.id(who), List.of(interval))));
    }

    private String activity(String name) {
        return "/api/v1/activities/" + world.id(name);
    }

    private String path(String name, String step) {
        return "/api/v1/cases/" + world.id(name) + "/" + step;
    }
}

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
        new WrongCaseStates(world, checks).add();
        new WrongClaimStates(world, checks).add();
        return checks.tests();
    }

    private void activities() {
        String own = world.organizer();
        Map<String, Object> reason = WorldOfCases.reason();
        checks.unchanged("file twice", own, activity("filed") + "/filing", null);
        checks.post("file a cancelled one", own, activity("cancelled") + "/filing", null, 409);
        checks.post(
                "cancel what has started", own, activity("running") + "/cancellation", reason, 409);
        checks.unchanged("cancel twice", own, activity("cancelled") + "/cancellation", reason);
        checks.post(
                "return what has started",
                TinyWorld.OFFICER,
                activity("running") + "/return",
                reason,
                409);
        checks.post(
                "return a draft", TinyWorld.OFFICER, activity("rostered") + "/return", reason, 409);
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
        checks.line(
                "other content",
                world.recorder(),
                world.id("running"),
                "service-records",
                lines("v1", morning));
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

    private Map<String, Object> lines(String who, Map<String, Object> interval) {
        return Map.of("records", List.of(WorldOfWork.line(world.id(who), List.of(interval))));
    }

    private String activity(String name) {
        return "/api/v1/activities/" + world.id(name);
    }
}

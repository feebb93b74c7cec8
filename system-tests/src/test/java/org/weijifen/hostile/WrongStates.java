package org.weijifen.hostile;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.weijifen.hostile.Wire.Answer;
import org.weijifen.hostile.Wire.Call;

/**
 * Requests that are well formed and come at the wrong time, or from the wrong person. They run after
 * every operation has had its one good request.
 */
final class WrongStates {
    private final TinyWorld world;
    private final Wire wire;
    private final Verdicts verdicts;
    private final List<DynamicTest> tests = new ArrayList<>();

    WrongStates(TinyWorld world, Wire wire, Verdicts verdicts) {
        this.world = world;
        this.wire = wire;
        this.verdicts = verdicts;
    }

    Stream<DynamicTest> tests() {
        activities();
        records();
        cases();
        people();
        return tests.stream();
    }

    private void activities() {
        String own = world.organizer();
        Map<String, Object> reason = WorldOfCases.reason();
        unchanged("file twice", own, activity("filed") + "/filing", null);
        post("file a cancelled one", own, activity("cancelled") + "/filing", null, 409);
        post("cancel what has started", own, activity("running") + "/cancellation", reason, 409);
        unchanged("cancel twice", own, activity("cancelled") + "/cancellation", reason);
        post(
                "return what has started",
                TinyWorld.OFFICER,
                activity("running") + "/return",
                reason,
                409);
        post("return a draft", TinyWorld.OFFICER, activity("rostered") + "/return", reason, 409);
        post("complete what is ahead", own, activity("filed") + "/completion", null, 409);
        put(
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
        put("move what has started", own, activity("running"), move, 409, 422);
        put("edit a cancelled one", own, activity("cancelled"), move, 409);
    }

    private void records() {
        var ahead = WorldOfWork.interval(WorldOfWork.AHEAD, WorldOfWork.AHEAD_END);
        var morning =
                WorldOfWork.interval("2026-03-02T09:00:00+08:00", "2026-03-02T10:00:00+08:00");
        line(
                "hours ahead of time",
                world.recorder(),
                "filed",
                "service-records",
                lines("v1", ahead));
        line(
                "hours of a cancelled activity",
                world.recorder(),
                "cancelled",
                "service-records",
                lines("v1", ahead));
        line(
                "hours outside the activity",
                world.recorder(),
                "running",
                "service-records",
                lines("v6", ahead));
        line("other content", world.recorder(), "running", "service-records", lines("v1", morning));
        line(
                "own hours",
                world.recorder(),
                "running",
                "service-records",
                lines("recorder", morning));
        line(
                "verify own hours",
                world.organizer(),
                "running",
                "verification",
                ids("record.leader"));
        line(
                "verify as who recorded",
                "organizer." + world.id("team") + "." + world.id("recorder"),
                "running",
                "verification",
                ids("record.v4"));
        line(
                "verify in another activity",
                world.organizer(),
                "over",
                "verification",
                ids("record.v4"));
        String record = "/api/v1/service-records/";
        post(
                "nothing to approve",
                TinyWorld.OFFICER,
                record + world.id("record.leader") + "/day-approval",
                null,
                409);
        unchanged("withdraw twice", world.organizer(), record + world.id("record.v5") + "/withdrawal", WorldOfCases.reason());
    }

    private Map<String, Object> ids(String record) {
        return Map.of("recordIds", List.of(world.id(record)));
    }

    private void cases() {
        Map<String, Object> reason = WorldOfCases.reason();
        Map<String, Object> decision = WorldOfCases.decision();
        for (String name : List.of("case.reported", "case.closed", "case.decided")) {
            post(
                    "investigate " + name,
                    TinyWorld.OFFICER,
                    path(name, "investigation"),
                    reason,
                    409);
            post("decide " + name, TinyWorld.OFFICE, path(name, "decision"), decision, 409);
        }
        post(
                "dismiss a decided case",
                TinyWorld.OFFICER,
                path("case.decided", "dismissal"),
                reason,
                409);
        post("notice twice", TinyWorld.OFFICER, path("case.investigated", "notice"), reason, 409);
        post(
                "appeal against nothing",
                TinyWorld.OFFICER,
                path("case.closed", "appeal"),
                reason,
                409);
        post(
                "hear no appeal",
                TinyWorld.PANEL,
                path("case.closed", "appeal-decision"),
                WorldOfCases.partly(),
                409);
        post(
                "judge the own decision",
                TinyWorld.OFFICE,
                path("case.decided", "appeal-decision"),
                WorldOfCases.partly(),
                403);
    }

    private void people() {
        String volunteers = "/api/v1/volunteers";
        post(
                "register a person twice",
                TinyWorld.OFFICER,
                volunteers,
                TinyWorld.registration(1),
                409);
        post(
                "the same by an organiser",
                world.organizer(),
                volunteers,
                TinyWorld.registration(1),
                409);
        post(
                "renew what is active",
                TinyWorld.OFFICER,
                volunteers + "/" + world.id("v1") + "/registration",
                null,
                409);
        put(
                "appoint whose registration ended",
                TinyWorld.OFFICER,
                "/api/v1/organizations/" + world.id("team") + "/recorders/" + world.id("leaving"),
                Map.of("from", "2026-04-01", "until", "2027-01-01", "trainedOn", "2026-02-01"),
                409);
        post(
                "use a benefit twice",
                TinyWorld.OFFICER,
                "/api/v1/accounts/" + world.id("v1") + "/benefits/" + world.id("benefit") + "/use",
                null,
                409);
        post(
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

    private void post(
            String what, String client, String path, @Nullable Object body, Integer... statuses) {
        send(what, client, "POST", path, body, statuses);
    }

    private void put(String what, String client, String path, Object body, Integer... statuses) {
        send(what, client, "PUT", path, body, statuses);
    }

    private void send(
            String what,
            String client,
            String method,
            String path,
            @Nullable Object body,
            Integer... statuses) {
        tests.add(
                dynamicTest(
                        what,
                        () -> {
                            verdicts.refused(what, answer(client, method, path, body), statuses);
                            verdicts.failIfAny();
                        }));
    }

    /** What has its effect already is done again without a change, whatever the new reason. */
    private void unchanged(String what, String client, String path, @Nullable Object body) {
        tests.add(
                dynamicTest(
                        what,
                        () -> {
                            Answer first = answer(client, "POST", path, body);
                            Answer second = answer(client, "POST", path, body);
                            verdicts.accepted(what, second);
                            verdicts.that(first.json().equals(second.json()), what, second);
                            verdicts.failIfAny();
                        }));
    }

    /** Within a 200 the line is refused; or the whole request is. */
    private void line(
            String what,
            String client,
            String activity,
            String collection,
            Map<String, Object> body) {
        String path = activity(activity) + "/" + collection;
        tests.add(
                dynamicTest(
                        what,
                        () -> {
                            Answer answer = answer(client, "POST", path, body);
                            if (answer.status() == 200) {
                                verdicts.lineRefusedAt(what, "", answer);
                            } else {
                                verdicts.refused(what, answer, 403, 409);
                            }
                            verdicts.failIfAny();
                        }));
    }

    private Answer answer(String client, String method, String path, @Nullable Object body) {
        List<String> headers = new ArrayList<>();
        headers.addAll(List.of("Authorization", "Bearer " + wire.token(client)));
        headers.addAll(List.of("Idempotency-Key", wire.newKey()));
        if (body == null) {
            return wire.send(new Call(method, path, headers, null, false));
        }
        headers.addAll(List.of("Content-Type", "application/json"));
        byte[] bytes = Wire.JSON.writeValueAsBytes(body);
        return wire.send(new Call(method, path, headers, bytes, false));
    }
}

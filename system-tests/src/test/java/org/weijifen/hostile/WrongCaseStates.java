package org.weijifen.hostile;

import java.util.List;
import java.util.Map;

/** Steps that a case, a person or a benefit does not take, or not any more. */
final class WrongCaseStates {
    private final TinyWorld world;
    private final StateChecks checks;

    WrongCaseStates(TinyWorld world, StateChecks checks) {
        this.world = world;
        this.checks = checks;
    }

    void add() {
        cases();
        complaints();
        hearings();
        people();
    }

    private void complaints() {
        String rejected = "/api/v1/complaints/" + world.id("complaint.rejected");
        checks.post(
                "admit a rejected complaint",
                TinyWorld.OFFICER,
                rejected + "/admission",
                WorldOfCases.report("UNIT", world.id("unit")),
                409);
        checks.post(
                "reject it again",
                TinyWorld.SECOND_OFFICER,
                rejected + "/rejection",
                WorldOfCases.reason(),
                409);
        checks.post(
                "admit as what it is not",
                TinyWorld.OFFICER,
                "/api/v1/complaints/" + world.id("complaint.received") + "/admission",
                WorldOfCases.report("ORGANIZATION", world.id("unit")),
                422);
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
        checks.post(
                "notice twice",
                TinyWorld.OFFICER,
                path("case.noticed", "notice"),
                WorldOfCases.notice(),
                409);
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
        rulings(reason);
    }

    private void rulings(Map<String, Object> reason) {
        String office = TinyWorld.OFFICE;
        checks.post("stay no appeal", office, path("case.other.decided", "stay"), reason, 409);
        checks.post("stay twice", office, path("case.other.stayed", "stay"), reason, 409);
        checks.post("end no stay", office, path("case.other.appealed", "stay-end"), reason, 409);
        checks.post(
                "repair before it bites",
                office,
                path("case.other.decided", "repair"),
                reason,
                409);
        checks.post("repair unasked", office, path("case.other.upheld", "repair"), reason, 409);
        checks.post(
                "reach back unasked",
                office,
                path("case.other.decided", "retroactive-act"),
                WorldOfCases.confirmation(),
                409);
        checks.post(
                "reach back by somebody else",
                TinyWorld.SECOND_OFFICER,
                path("case.other.decided", "retroactive-proposal"),
                WorldOfCases.proposal(),
                403);
        checks.post(
                "confirm what somebody else decided",
                TinyWorld.PANEL,
                path("case.other.proposed", "retroactive-act"),
                WorldOfCases.confirmation(),
                403);
        checks.post(
                "reach back on appeal",
                TinyWorld.OFFICER,
                path("case.other.appealed", "retroactive-proposal"),
                WorldOfCases.proposal(),
                409);
        checks.post(
                "publish twice",
                office,
                path("case.other.decided", "publication"),
                WorldOfCases.publication(),
                409);
        checks.post(
                "publish during a stay",
                office,
                path("case.other.stayed", "publication"),
                WorldOfCases.publication(),
                409);
    }

    private void hearings() {
        Map<String, Object> reason = WorldOfCases.reason();
        Map<String, Object> defence = WorldOfCases.defence();
        String officer = TinyWorld.OFFICER;
        for (String name : List.of("case.reported", "case.closed", "case.appealed")) {
            checks.post("answer " + name, officer, path(name, "defence"), defence, 409);
            checks.post("ask in " + name, officer, path(name, "hearing-request"), reason, 409);
            checks.post(
                    "hear " + name,
                    TinyWorld.SECOND_OFFICER,
                    path(name, "hearing"),
                    WorldOfCases.hearing(),
                    409);
        }
        checks.post(
                "hear whom nobody asked to",
                TinyWorld.SECOND_OFFICER,
                path("case.noticed", "hearing"),
                WorldOfCases.hearing(),
                409);
        checks.post(
                "object to nothing public", officer, path("case.closed", "objection"), reason, 409);
        checks.post(
                "answer no objection",
                TinyWorld.PANEL,
                path("case.appealed", "objection-answer"),
                reason,
                409);
        checks.post(
                "a volunteer answers a unit's notice",
                "volunteer." + world.id("v1"),
                path("case.noticed", "defence"),
                defence,
                404);
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

    private String path(String name, String step) {
        return "/api/v1/cases/" + world.id(name) + "/" + step;
    }
}

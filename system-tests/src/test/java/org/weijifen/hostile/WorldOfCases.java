package org.weijifen.hostile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.weijifen.quickstart.demo.Api;
import tools.jackson.databind.JsonNode;

/** Cases in every state, each against an invented unit of its own. */
final class WorldOfCases {
    static final String EFFECTIVE_AT = "2026-03-03T00:00:00+08:00";
    private static final String HEARD_AT = "2026-03-02T10:00:00+08:00";
    private static final List<String> STEPS =
            List.of("reported", "investigated", "noticed", "decided", "appealed");
    private static final List<String> IN_DEFENCE = List.of("answering", "asking", "asked");

    private final TinyWorld world;

    WorldOfCases(TinyWorld world) {
        this.world = world;
    }

    void build() {
        for (String last : STEPS) {
            upTo("case." + last, last);
        }
        for (String name : IN_DEFENCE) {
            upTo("case." + name, "noticed");
        }
        step("case.noticed", TinyWorld.OFFICER, "defence", defence());
        step("case.asked", TinyWorld.OFFICER, "hearing-request", reason());
        upTo("case.published", "decided");
        upTo("case.disputed", "decided");
        step("case.disputed", TinyWorld.OFFICER, "objection", reason());
        upTo("case.toDismiss", "reported");
        upTo("case.closed", "reported");
        step("case.closed", TinyWorld.OFFICER, "dismissal", reason());
        for (String name : List.of("received", "toAdmit", "toReject", "rejected")) {
            JsonNode receipt =
                    world.must(
                            world.api()
                                    .post(
                                            TinyWorld.OFFICER,
                                            "/api/v1/public/complaints",
                                            complaint(world.id("unit")),
                                            "complaint-of-somebody-" + name));
            world.put("complaint." + name, receipt.path("receipt").asString());
        }
        world.must(
                world.api()
                        .post(
                                TinyWorld.OFFICER,
                                "/api/v1/complaints/"
                                        + world.id("complaint.rejected")
                                        + "/rejection",
                                reason()));
        afterTheDecision();
    }

    static Map<String, Object> complaint(String unitId) {
        return Map.of(
                "subject",
                Map.of("kind", "UNIT", "id", unitId),
                "about",
                "The team at the river",
                "text",
                "Nobody whom the sheet names was there");
    }

    private void afterTheDecision() {
        upTo("case.toStay", "appealed");
        upTo("case.toReachBack", "decided");
        upTo("case.toRepair", "appealed");
        step("case.toRepair", TinyWorld.PANEL, "appeal-decision", upheld());
        step("case.toRepair", TinyWorld.OFFICER, "repair-proposal", reason());
        // Each twice: what a good request changed is in no state to refuse a wrong one.
        for (String name : List.of("case", "case.other")) {
            upTo(name + ".stayed", "appealed");
            step(name + ".stayed", TinyWorld.OFFICE, "stay", reason());
            upTo(name + ".upheld", "appealed");
            step(name + ".upheld", TinyWorld.PANEL, "appeal-decision", upheld());
            upTo(name + ".proposed", "decided");
            step(name + ".proposed", TinyWorld.OFFICER, "retroactive-proposal", proposal());
        }
        upTo("case.other.decided", "decided");
        upTo("case.other.appealed", "appealed");
        upTo("case.toPublish", "noticed");
        step("case.toPublish", TinyWorld.OFFICER, "defence", defence());
        step("case.toPublish", TinyWorld.OFFICE, "decision", unpublished());
        world.settle();
    }

    private void upTo(String name, String last) {
        Api api = world.api();
        String unit = name + ".unit";
        world.organization(unit, "UNIT", 3, "district");
        JsonNode reported =
                world.must(
                        api.post(
                                TinyWorld.SECOND_OFFICER,
                                "/api/v1/violation-reports",
                                report("UNIT", world.id(unit))));
        world.put(name, reported.path("caseId").asString());
        int steps = STEPS.indexOf(last);
        if (steps >= 1) {
            step(name, TinyWorld.OFFICER, "investigation", reason());
        }
        if (steps >= 2) {
            step(name, TinyWorld.OFFICER, "notice", notice());
        }
        if (steps >= 3) {
            step(name, TinyWorld.OFFICER, "defence", defence());
            JsonNode decided = step(name, TinyWorld.OFFICE, "decision", decision());
            world.put(name + ".sanction", decided.path("sanctionId").asString());
            world.settle();
        }
        if (steps >= 4) {
            step(name, TinyWorld.OFFICER, "appeal", reason());
        }
    }

    private JsonNode step(String name, String client, String step, Map<String, Object> body) {
        String path = "/api/v1/cases/" + world.id(name) + "/" + step;
        return world.must(world.api().post(client, path, body));
    }

    static Map<String, Object> report(String kind, String id) {
        return Map.of(
                "subject",
                Map.of("kind", kind, "id", id),
                "violationClass",
                "FRAUD",
                "occurredOn",
                "2026-01-19",
                "description",
                "Attendance sheets do not match the gate log");
    }

    static Map<String, Object> reason() {
        return Map.of("reason", "For a good reason");
    }

    static Map<String, Object> notice() {
        return Map.of(
                "reason", "For a good reason",
                "severity", "GENERAL",
                "effect", "No hours for two years",
                "legalBasis", "Trial measures, article 9",
                "documentReference", "Notice 1",
                "subordinateIds", List.of("org-noticed"));
    }

    static Map<String, Object> defence() {
        return Map.of("statement", "Nothing to add", "waives", true, "documentReference", "In 1");
    }

    static Map<String, Object> hearing() {
        return Map.of(
                "heldAt", HEARD_AT, "reason", "Heard and written down", "documentReference", "M 1");
    }

    static Map<String, Object> decision() {
        return Map.of(
                "outcome",
                "SANCTION",
                "severity",
                "GENERAL",
                "effectiveAt",
                EFFECTIVE_AT,
                "reason",
                "Invented attendance",
                "legalBasis",
                "Trial measures, article 9",
                "documentReference",
                "Decision 1",
                "publish",
                Map.of("from", "2026-03-03", "until", "2026-09-03", "basis", "Decision 1"));
    }

    private static Map<String, Object> unpublished() {
        Map<String, Object> decision = new HashMap<>(decision());
        decision.remove("publish");
        return decision;
    }

    private static Map<String, Object> upheld() {
        return Map.of(
                "outcome", "UPHELD", "reason", "It was right", "documentReference", "Appeal 9");
    }

    static Map<String, Object> proposal() {
        return Map.of(
                "from",
                "2026-01-01T00:00:00+08:00",
                "reason",
                "It began in January",
                "documentReference",
                "Note 7");
    }

    static Map<String, Object> confirmation() {
        return Map.of("reason", "So it did", "documentReference", "Note 8");
    }

    static Map<String, Object> publication() {
        return Map.of(
                "from",
                "2026-03-04",
                "until",
                "2026-09-02",
                "basis",
                "Decision 2",
                "reason",
                "The public is to know");
    }

    static Map<String, Object> partly() {
        return Map.of(
                "outcome",
                "PARTLY",
                "reason",
                "Less than was decided",
                "documentReference",
                "Appeal 1",
                "remaining",
                List.of(Map.of("from", EFFECTIVE_AT, "until", "2027-01-01T00:00:00+08:00")));
    }
}

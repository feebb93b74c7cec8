package org.weijifen.hostile;

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
                "documentReference", "Notice 1");
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

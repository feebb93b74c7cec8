package org.weijifen.hostile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Claims in every state, for accidents in an activity that is over. */
final class WorldOfClaims {
    static final String INSURER = "insurer";
    static final String OTHER_INSURER = "insurer.other";
    static final String TODAY = "2026-03-02";

    private final TinyWorld world;

    WorldOfClaims(TinyWorld world) {
        this.world = world;
    }

    void build() {
        for (String name : List.of("submitted", "toAsk", "toDecide", "toReserve")) {
            submitted(name);
        }
        submitted("asked");
        step("asked", "evidence-request", evidenceRequest());
        for (String name : List.of("refused", "toReopen")) {
            submitted(name);
            step(name, "decision", refusal());
        }
        submitted("toPay");
        step("toPay", "decision", agreement());
    }

    /** Long before the others: it may be closed by their time. */
    void ofNoActivity() {
        var body = new HashMap<>(submission("never-filed", world.id("v2")));
        body.put("accidentAt", "2026-01-04T10:00:00+08:00");
        body.put("evidence", List.of());
        JsonNode made = world.must(world.api().post(TinyWorld.OFFICER, "/api/v1/claims", body));
        world.put("claim.toClose", made.path("claimId").asString());
    }

    private void submitted(String name) {
        JsonNode made =
                world.must(
                        world.api()
                                .post(
                                        TinyWorld.OFFICER,
                                        "/api/v1/claims",
                                        submission(world.id("over"), world.id("v2"))));
        if (!made.path("check").asString().equals("PASSED")) {
            throw new IllegalStateException(name + ": " + made);
        }
        world.put("claim." + name, made.path("claimId").asString());
    }

    private void step(String name, String step, Map<String, Object> body) {
        String path = "/api/v1/claims/" + world.id("claim." + name) + "/" + step;
        world.must(world.api().post(INSURER, path, body));
    }

    static Map<String, Object> submission(String activityId, String volunteerId) {
        return Map.of(
                "activityId",
                activityId,
                "volunteerId",
                volunteerId,
                "kind",
                "MEDICAL",
                "accidentAt",
                "2026-03-02T10:00:00+08:00",
                "claimedFen",
                5_000,
                "description",
                "Slipped on wet stone",
                "evidence",
                List.of(paper()));
    }

    static Map<String, Object> paper() {
        return Map.of("kind", "INVOICE", "documentRef", "doc-1", "receivedOn", TODAY);
    }

    static Map<String, Object> evidenceRequest() {
        return Map.of("kinds", List.of("DIAGNOSIS", "INVOICE"), "reason", "Not enclosed");
    }

    static Map<String, Object> agreement() {
        return Map.of("outcome", "APPROVE", "amountFen", 4_000, "reason", "As examined");
    }

    static Map<String, Object> refusal() {
        return Map.of("outcome", "REJECT", "reason", "Drunk", "clause", "EXCLUSION.DRUNKENNESS");
    }

    static Map<String, Object> payment() {
        return Map.of("reference", "pay-1", "amountFen", 1_000, "paidOn", TODAY);
    }
}

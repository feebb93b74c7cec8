package org.weijifen.hostile;

import java.util.Map;

/** Steps that a claim does not take, or not any more. */
final class WrongClaimStates {
    private final TinyWorld world;
    private final StateChecks checks;

    WrongClaimStates(TinyWorld world, StateChecks checks) {
        this.world = world;
        this.checks = checks;
    }

    void add() {
        checks.post(
                "ask for evidence twice",
                WorldOfClaims.INSURER,
                path("toAsk", "evidence-request"),
                WorldOfClaims.evidenceRequest(),
                409);
        checks.post(
                "decide twice",
                WorldOfClaims.INSURER,
                path("toDecide", "decision"),
                WorldOfClaims.agreement(),
                409);
        checks.post(
                "agree to more than was claimed",
                WorldOfClaims.INSURER,
                path("submitted", "decision"),
                Map.of("outcome", "APPROVE", "amountFen", 5_001, "reason", "Generous"),
                422);
        checks.post(
                "pay more than is left",
                WorldOfClaims.INSURER,
                path("toPay", "payment"),
                Map.of("reference", "pay-2", "amountFen", 3_001, "paidOn", WorldOfClaims.TODAY),
                409);
        checks.post(
                "pay what was refused",
                WorldOfClaims.INSURER,
                path("refused", "payment"),
                WorldOfClaims.payment(),
                409);
        checks.post(
                "tell a refusal that is none",
                WorldOfClaims.INSURER,
                path("toPay", "refusal-notice"),
                Map.of("servedOn", WorldOfClaims.TODAY),
                409);
        checks.post(
                "close a claim whose cover is known",
                TinyWorld.OFFICER,
                path("submitted", "closure"),
                WorldOfCases.reason(),
                409);
        checks.post(
                "tell a refusal for the insurer",
                TinyWorld.OFFICER,
                path("refused", "refusal-notice"),
                Map.of("servedOn", WorldOfClaims.TODAY),
                404);
        checks.post(
                "reopen what is open",
                TinyWorld.OFFICER,
                path("submitted", "reopening"),
                WorldOfCases.reason(),
                409);
        checks.post(
                "refuse by a clause that nobody knows",
                WorldOfClaims.INSURER,
                path("submitted", "decision"),
                Map.of("outcome", "REJECT", "reason", "So", "clause", "EXCLUSION.RAIN"),
                422);
    }

    private String path(String name, String step) {
        return "/api/v1/claims/" + world.id("claim." + name) + "/" + step;
    }
}

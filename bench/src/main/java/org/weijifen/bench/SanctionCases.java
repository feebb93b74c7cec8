package org.weijifen.bench;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.weijifen.scheme.SchemeCalendar;
import org.weijifen.testkit.harness.ServiceOnTheWire;
import org.weijifen.testkit.http.HttpCalls;

/** Cases of blacklist-service over its HTTP API, from the report to the appeal's decision. */
final class SanctionCases {
    private final ServiceOnTheWire service;
    private int calls;

    SanctionCases(ServiceOnTheWire service) {
        this.service = service;
    }

    /** A case on a unit, ready to be decided. */
    String noticed(String unitId) {
        String caseId =
                post(
                                "/violation-reports",
                                """
                                {"subject":{"kind":"UNIT","id":"%s"},"violationClass":"FRAUD","occurredOn":"2025-01-01","description":"synthetic"}
                                """
                                        .formatted(unitId),
                                service.bearer("vol-reporter", null, "volunteer"))
                        .json()
                        .path("caseId")
                        .asString();
        String officer = service.bearer("officer-lin", null, "association");
        post("/cases/" + caseId + "/investigation", reason(), officer);
        post("/cases/" + caseId + "/notice", reason(), officer);
        return caseId;
    }

    /**
     * Decides a sanction whose window covers the seeded months. They lie ahead: records that were
     * verified before the decision for days after it are inside the window like any others. Where
     * retroactive acts exist, this is the place to use one instead.
     */
    void imposeOverSeededMonths(String caseId, Instant windowFrom) {
        post(
                "/cases/" + caseId + "/decision",
                """
                {"reason":"proven","outcome":"SANCTION","severity":"GENERAL","legalBasis":"part 4","effectiveAt":"%s"}
                """
                        .formatted(OffsetDateTime.ofInstant(windowFrom, SchemeCalendar.ZONE)),
                service.bearer("officer-qiao", null, "civilisation-office"));
    }

    /** Appealed and reversed as a whole. */
    void reverse(String caseId) {
        post(
                "/cases/" + caseId + "/appeal",
                reason(),
                service.bearer("officer-lin", null, "association"));
        post(
                "/cases/" + caseId + "/appeal-decision",
                """
                {"outcome":"REVERSED","reason":"not proven"}
                """,
                service.bearer("officer-mo", null, "civilisation-office"));
    }

    private static String reason() {
        return "{\"reason\":\"synthetic\"}";
    }

    private HttpCalls.Answer post(String path, String body, @Nullable String authorization) {
        HttpCalls.Answer answer =
                service.http()
                        .post(
                                "/api/v1" + path,
                                body,
                                "Authorization",
                                String.valueOf(authorization),
                                "Idempotency-Key",
                                "bench-" + ++calls);
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException(path + " " + answer.status() + ": " + answer.body());
        }
        return answer;
    }
}

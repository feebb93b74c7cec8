package org.weijifen.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.weijifen.scheme.SchemeCalendar;
import org.weijifen.testkit.harness.Await;
import org.weijifen.testkit.harness.ServiceOnTheWire;
import org.weijifen.testkit.http.HttpCalls;

/** Cases of blacklist-service over its HTTP API, from the report to the appeal's decision. */
final class SanctionCases {
    private static final int BUSY = 503;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

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
        post(
                "/cases/" + caseId + "/notice",
                """
                {"reason":"synthetic","severity":"GENERAL","effect":"no hours","legalBasis":"part 4","documentReference":"N-1"}
                """,
                officer);
        post(
                "/cases/" + caseId + "/defence",
                "{\"statement\":\"nothing to add\",\"waives\":true,\"documentReference\":\"W-1\"}",
                officer);
        return caseId;
    }

    /**
     * Decided, carried out over its months, in which nothing is, and proposed to reach back.
     *
     * @param effectiveAt begin of the window by the decision
     * @param from begin that the association proposes
     */
    void proposedToReachBack(String caseId, Instant effectiveAt, Instant from) {
        String sanctionId =
                post(
                                "/cases/" + caseId + "/decision",
                                """
                                {"reason":"proven","outcome":"SANCTION","severity":"GENERAL","legalBasis":"part 4","effectiveAt":"%s","documentReference":"D-1"}
                                """
                                        .formatted(local(effectiveAt)),
                                decider())
                        .json()
                        .path("sanctionId")
                        .asString();
        Await.until(
                "the empty months are reached",
                () -> get("/sanctions/" + sanctionId).json().path("monthsToDo").asInt(1) == 0,
                PATIENCE);
        post(
                "/cases/" + caseId + "/retroactive-proposal",
                """
                {"reason":"it went on for two years","from":"%s","documentReference":"P-1"}
                """
                        .formatted(local(from)),
                service.bearer("officer-lin", null, "association"));
    }

    /** The explicit retroactive act (domain.md V6): the window begins earlier from now on. */
    void reachBack(String caseId) {
        post(
                "/cases/" + caseId + "/retroactive-act",
                """
                {"reason":"it did","documentReference":"R-1"}
                """,
                decider());
    }

    private String decider() {
        return service.bearer("officer-qiao", null, "civilisation-office");
    }

    private static OffsetDateTime local(Instant instant) {
        return OffsetDateTime.ofInstant(instant, SchemeCalendar.ZONE);
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
                {"outcome":"REVERSED","reason":"not proven","documentReference":"A-1"}
                """,
                service.bearer("officer-mo", null, "civilisation-office"));
    }

    private static String reason() {
        return "{\"reason\":\"synthetic\"}";
    }

    private HttpCalls.Answer get(String path) {
        return service.http().get("/api/v1" + path, "Authorization", decider());
    }

    /** As clients do: what is answered 503 is repeated with the same key. */
    private HttpCalls.Answer post(String path, String body, @Nullable String authorization) {
        String key = "bench-" + ++calls;
        var last = new HttpCalls.Answer[1];
        Await.until(
                path + " is answered",
                () -> {
                    last[0] = send(path, body, authorization, key);
                    return last[0].status() != BUSY;
                },
                PATIENCE);
        HttpCalls.Answer answer = last[0];
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException(path + " " + answer.status() + ": " + answer.body());
        }
        return answer;
    }

    private HttpCalls.Answer send(
            String path, String body, @Nullable String authorization, String key) {
        return service.http()
                .post(
                        "/api/v1" + path,
                        body,
                        "Authorization",
                        String.valueOf(authorization),
                        "Idempotency-Key",
                        key);
    }
}

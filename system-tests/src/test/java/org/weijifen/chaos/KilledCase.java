package org.weijifen.chaos;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.weijifen.quickstart.demo.Api;
import org.weijifen.scheme.SchemeCalendar;

/** A unit's case over the gateway, each step under a key of its own. */
final class KilledCase {
    static final String OFFICER = "association.officer-one";

    private KilledCase() {}

    static String noticed(Api api, String unit) {
        String caseId =
                api.must(
                                api.post(
                                        "association.officer-two",
                                        "/api/v1/violation-reports",
                                        Map.of(
                                                "subject", Map.of("kind", "UNIT", "id", unit),
                                                "violationClass", "FRAUD",
                                                "occurredOn", "2025-01-01",
                                                "description", "synthetic"),
                                        "report-" + unit))
                        .path("caseId")
                        .asString();
        String path = "/api/v1/cases/" + caseId;
        api.must(
                api.post(
                        OFFICER,
                        path + "/investigation",
                        Map.of("reason", "synthetic"),
                        "investigation" + unit));
        Map<String, String> notice =
                Map.of(
                        "reason", "synthetic",
                        "severity", "GENERAL",
                        "effect", "no hours",
                        "legalBasis", "part 4",
                        "documentReference", "N-1");
        api.must(api.post(OFFICER, path + "/notice", notice, "notice" + unit));
        Map<String, Object> waiver =
                Map.of("statement", "nothing to add", "waives", true, "documentReference", "W-1");
        api.must(api.post(OFFICER, path + "/defence", waiver, "defence" + unit));
        return caseId;
    }

    /** Answers the sanction; its window of 24 months begins then. */
    static String decide(Api api, String caseId, Instant windowFrom) {
        Map<String, Object> decision =
                Map.of(
                        "outcome", "SANCTION",
                        "severity", "GENERAL",
                        "reason", "proven",
                        "legalBasis", "part 4",
                        "documentReference", "D-1",
                        "effectiveAt",
                                OffsetDateTime.ofInstant(windowFrom, SchemeCalendar.ZONE)
                                        .toString());
        return api.must(
                        api.post(
                                "civilisation-office.director-one",
                                "/api/v1/cases/" + caseId + "/decision",
                                decision,
                                "decision-" + caseId))
                .path("sanctionId")
                .asString();
    }

    static void reverse(Api api, String caseId) {
        String path = "/api/v1/cases/" + caseId;
        api.must(
                api.post(
                        OFFICER,
                        path + "/appeal",
                        Map.of("reason", "synthetic"),
                        "appeal" + caseId));
        api.must(
                api.post(
                        "civilisation-office.director-two",
                        path + "/appeal-decision",
                        Map.of(
                                "outcome", "REVERSED",
                                "reason", "not proven",
                                "documentReference", "A-1"),
                        "appeal-decision" + caseId));
    }
}

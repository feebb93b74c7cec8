package org.weijifen.wire;

import java.util.List;
import java.util.Map;
import org.weijifen.quickstart.demo.Api;

/** A case against a body, step by step, each by somebody who may. */
final class CaseSteps {
    private static final String SECOND_OFFICER = "association.officer-two";
    private static final String DECIDES = "civilisation-office.director-one";
    private static final String HEARS_APPEALS = "civilisation-office.director-two";

    private final Api api;
    private final String caseId;

    private CaseSteps(Api api, String caseId) {
        this.api = api;
        this.caseId = caseId;
    }

    /** Reported, investigated, notice served, defence waived. */
    static CaseSteps against(Api api, String unit, String occurredOn) {
        return against(api, "UNIT", unit, occurredOn);
    }

    static CaseSteps against(Api api, String kind, String subject, String occurredOn) {
        String caseId =
                api.must(
                                api.post(
                                        SECOND_OFFICER,
                                        "/api/v1/violation-reports",
                                        Map.of(
                                                "subject",
                                                Map.of("kind", kind, "id", subject),
                                                "violationClass",
                                                "FRAUD",
                                                "occurredOn",
                                                occurredOn,
                                                "description",
                                                "Sheets do not match")))
                        .path("caseId")
                        .asString();
        var steps = new CaseSteps(api, caseId);
        steps.step(Street.OFFICER, "investigation", Map.of("reason", "Sheets secured"));
        steps.step(
                Street.OFFICER,
                "notice",
                Map.of(
                        "reason", "Notice served",
                        "severity", "GENERAL",
                        "effect", "No hours for two years",
                        "legalBasis", "Trial measures, article 9",
                        "documentReference", "Notice 2026-1"));
        steps.step(
                Street.OFFICER,
                "defence",
                Map.of(
                        "statement", "The unit has nothing to add",
                        "waives", true,
                        "documentReference", "Waiver 2026-1"));
        return steps;
    }

    void decide(String effectiveAt) {
        decide(effectiveAt, List.of());
    }

    void decide(String effectiveAt, List<String> falsifiedRecordIds) {
        step(
                DECIDES,
                "decision",
                Map.of(
                        "outcome", "SANCTION",
                        "severity", "GENERAL",
                        "effectiveAt", Street.zoned(effectiveAt),
                        "reason", "Invented attendance",
                        "falsifiedRecordIds", falsifiedRecordIds,
                        "legalBasis", "Trial measures, article 9",
                        "documentReference", "Decision 2026-1"));
    }

    void appeal() {
        step(Street.OFFICER, "appeal", Map.of("reason", "The gate log was wrong"));
    }

    void reverse() {
        step(
                HEARS_APPEALS,
                "appeal-decision",
                Map.of(
                        "outcome", "REVERSED",
                        "reason", "The gate log was wrong",
                        "documentReference", "Appeal 2026-1"));
    }

    private void step(String client, String what, Object body) {
        api.must(api.post(client, "/api/v1/cases/" + caseId + "/" + what, body));
    }
}

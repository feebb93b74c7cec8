package org.weijifen.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.weijifen.testkit.http.HttpCalls.Answer;

/** Who may call: tokens, roles bound to an organisation, the rehearsal. */
class CallersTest extends EdgeHarness {

    @Test
    void onlyGoodTokensPass() {
        assertThat(HTTP.get("/api/v1/public/open").status()).isEqualTo(200);
        assertThat(HTTP.get("/api/v1/me", "Authorization", TOKEN).json().path("org").asString())
                .isEqualTo("org-1");
        for (String bad :
                new String[] {
                    AUTHORITY.expired("v1"),
                    AUTHORITY.ofOtherIssuer("v1"),
                    AUTHORITY.forOtherAudience("v1"),
                    AUTHORITY.forged("v1"),
                    "rubbish"
                }) {
            Answer answer = HTTP.get("/api/v1/me", "Authorization", "Bearer " + bad);
            assertProblem(answer, 401, "UNAUTHORIZED");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }
        assertProblem(
                HTTP.get("/api/v1/me", "Authorization", TOKEN, "Authorization", TOKEN),
                400,
                "SEVERAL_AUTHORIZATIONS");
        assertProblem(HTTP.get("/api/v1/me"), 401, "UNAUTHORIZED");
        assertProblem(HTTP.post("/api/v1/public/open", "{}"), 401, "UNAUTHORIZED");
        assertProblem(HTTP.get("/elsewhere", "Authorization", TOKEN), 403, "FORBIDDEN");
        assertProblem(HTTP.get("/elsewhere"), 401, "UNAUTHORIZED");
    }

    @Test
    void rolesAreBoundToTheirOrganization() {
        assertThat(HTTP.get("/api/v1/organizations/org-1/secret", "Authorization", TOKEN).status())
                .isEqualTo(200);
        assertProblem(
                HTTP.get("/api/v1/organizations/org-2/secret", "Authorization", TOKEN),
                403,
                "OTHER_ORGANIZATION");
        String volunteer = "Bearer " + AUTHORITY.token("v2", "org-1", "volunteer");
        assertProblem(
                HTTP.get("/api/v1/organizations/org-1/secret", "Authorization", volunteer),
                403,
                "ROLE_REQUIRED");
    }

    @Test
    void theRehearsalNeedsItsSecret() {
        assertProblem(HTTP.get("/rehearsal/pending"), 403, "FORBIDDEN");
        assertProblem(
                HTTP.get("/rehearsal/pending", "X-Weijifen-Rehearsal", "x"), 403, "FORBIDDEN");
        assertThat(
                        HTTP.get("/rehearsal/pending", "X-Weijifen-Rehearsal", "shared")
                                .json()
                                .path("workOpen")
                                .asInt())
                .isEqualTo(5);
        Answer set =
                HTTP.call(
                        "PUT",
                        "/rehearsal/clock",
                        "{\"now\":\"2026-03-05T08:00:00+08:00\"}",
                        "X-Weijifen-Rehearsal",
                        "shared");
        assertThat(set.body()).isEqualTo("\"2026-03-05T00:00:00Z\"");
    }
}

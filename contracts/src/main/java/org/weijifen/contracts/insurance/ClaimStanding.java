package org.weijifen.contracts.insurance;

import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Checks;

/**
 * The whole public state of a claim. That somebody was hurt is health data: neither the person nor
 * the kind of injury nor any text leaves the service, so this stays at numbers.
 *
 * @param policyId policy that covers; absent until the cover is known
 * @param claimedFen what was asked for
 * @param approvedFen what was last agreed to, 0 before
 * @param paidFen sum of the payments; above {@code approvedFen} only where a later decision lowered
 *     it
 */
public record ClaimStanding(
        ClaimStatus status,
        @Nullable String policyId,
        long claimedFen,
        long approvedFen,
        long paidFen) {
    public ClaimStanding {
        Checks.present(status, "status");
        if (policyId != null) {
            Checks.policyVersion(policyId, "policyId");
        }
        Checks.atLeast(1, claimedFen, "claimedFen");
        Checks.atLeast(0, approvedFen, "approvedFen");
        Checks.atLeast(0, paidFen, "paidFen");
    }
}

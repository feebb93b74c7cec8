package org.weijifen.insurance.claim;

import org.jspecify.annotations.Nullable;

/**
 * Whose policy answers for the claim, and by which version of the scheme's policy.
 *
 * @param policyYearId document of the limits of its policy year, where the policy has an aggregate
 */
public record ClaimCover(
        String policyId, String insurerId, String policyVersion, @Nullable String policyYearId) {}

package org.weijifen.contracts.insurance;

import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/**
 * The event policy that covers instead of the scheme's umbrella policy (domain.md F5).
 *
 * @param number which version of the activity's event policy, from 1
 */
public record AppliedEventPolicy(String policyId, String insurerId, int number, CoverBasis basis) {
    public AppliedEventPolicy {
        PublicIds.require(policyId, "policyId");
        PublicIds.require(insurerId, "insurerId");
        Checks.atLeast(1, number, "number");
        Checks.present(basis, "basis");
    }
}

package org.weijifen.insurance.bordereau;

import java.time.Instant;
import org.weijifen.contracts.insurance.CoverEndorsed;
import org.weijifen.contracts.insurance.CoverIssued;
import org.weijifen.insurance.bordereau.InsuredList.Policy;
import org.weijifen.scheme.PolicyVersion;
import org.weijifen.scheme.SchemePolicy;

/** Which insurer's policy an announced cover rests on. */
public final class ListPolicies {
    private final SchemePolicy scheme;

    public ListPolicies(SchemePolicy scheme) {
        this.scheme = scheme;
    }

    Policy of(CoverIssued event) {
        return scheme.versions().stream()
                .filter(version -> version.version().equals(event.policyVersion()))
                .findFirst()
                .map(ListPolicies::policy)
                .orElseGet(() -> at(event.periodFrom()));
    }

    /** An endorsement leaves the version out: it is that of the policy at its start. */
    Policy of(CoverEndorsed event) {
        return at(event.periodFrom());
    }

    /** Of an activity that starts then. */
    Policy at(Instant startsAt) {
        return policy(scheme.at(startsAt));
    }

    private static Policy policy(PolicyVersion version) {
        return new Policy(
                version.insurance().policyId(), version.version(), version.insurance().insurerId());
    }
}

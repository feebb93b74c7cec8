package org.weijifen.insurance.bordereau;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.insurance.AppliedEventPolicy;
import org.weijifen.contracts.insurance.BordereauSealed;
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

    /** The event policy where the activity has its own, else the umbrella (F5). */
    Policy of(CoverIssued event) {
        return applied(event.eventPolicy(), umbrella(event.policyVersion(), event.periodFrom()));
    }

    /** Of a seal of before it told period and policy: the umbrella of its own time. */
    Policy of(BordereauSealed event) {
        Instant from = event.periodFrom();
        Instant at = from == null ? event.occurredAt() : from;
        return applied(event.eventPolicy(), umbrella(event.policyVersion(), at));
    }

    private Policy umbrella(@Nullable String policyVersion, Instant at) {
        return scheme.versions().stream()
                .filter(version -> version.version().equals(policyVersion))
                .findFirst()
                .map(ListPolicies::policy)
                .orElseGet(() -> at(at));
    }

    /** An endorsement leaves the version out: it is that of the policy at its start. */
    Policy of(CoverEndorsed event) {
        return applied(event.eventPolicy(), at(event.periodFrom()));
    }

    private static Policy applied(@Nullable AppliedEventPolicy own, Policy umbrella) {
        return own == null
                ? umbrella
                : new Policy(own.policyId(), umbrella.version(), own.insurerId());
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

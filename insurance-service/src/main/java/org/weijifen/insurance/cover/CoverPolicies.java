package org.weijifen.insurance.cover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.activity.ActivityHeader;
import org.weijifen.contracts.insurance.AppliedEventPolicy;
import org.weijifen.contracts.insurance.EventPolicyVersion;
import org.weijifen.scheme.PolicyVersion;
import org.weijifen.scheme.SchemeCalendar;
import org.weijifen.scheme.SchemePolicy;

/** The scheme's cover policies; every version is checked when the service starts. */
public final class CoverPolicies {
    private final SchemePolicy scheme;
    private final Map<String, CoverPolicy> byVersion = new LinkedHashMap<>();

    public CoverPolicies(SchemePolicy scheme) {
        this.scheme = scheme;
        for (PolicyVersion version : scheme.versions()) {
            byVersion.put(version.version(), CoverPolicy.of(version));
        }
    }

    /**
     * What covers an activity: its event policy as it stood at the cut-off, on days of its
     * validity; else the umbrella policy (F5).
     */
    CoverPolicy governing(ActivityHeader header, @Nullable ToldPolicy eventPolicy) {
        CoverPolicy umbrella = at(header.startsAt());
        EventPolicyVersion held =
                eventPolicy == null ? null : eventPolicy.heldAt(header.cutoffAt());
        if (held == null) {
            return umbrella;
        }
        LocalDate day = SchemeCalendar.dateOf(header.startsAt());
        boolean valid = !day.isBefore(held.validFrom()) && !day.isAfter(held.validUntil());
        return valid ? umbrella.overriddenBy(held) : umbrella;
    }

    /** The umbrella policy of an activity that starts then (domain.md trap 19). */
    CoverPolicy at(Instant startsAt) {
        return Objects.requireNonNull(byVersion.get(scheme.at(startsAt).version()));
    }

    /** Which policy covers under the terms that a cover has announced. */
    String policyIdOf(Cover.Terms terms) {
        AppliedEventPolicy eventPolicy = terms.eventPolicy();
        return eventPolicy == null ? at(terms.from()).terms().policyId() : eventPolicy.policyId();
    }

    /** Who insures under the terms that a cover has announced. */
    String insurerOf(Cover.Terms terms) {
        AppliedEventPolicy eventPolicy = terms.eventPolicy();
        return eventPolicy == null ? at(terms.from()).terms().insurerId() : eventPolicy.insurerId();
    }
}

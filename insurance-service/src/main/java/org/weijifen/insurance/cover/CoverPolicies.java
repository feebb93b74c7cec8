package org.weijifen.insurance.cover;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.weijifen.scheme.PolicyVersion;
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

    /** The policy of an activity that starts then (domain.md trap 19). */
    CoverPolicy at(Instant startsAt) {
        return Objects.requireNonNull(byVersion.get(scheme.at(startsAt).version()));
    }
}

package org.weijifen.scheme;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.weijifen.contracts.PublicIds;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The policy of one scheme: versions in order of their first day. A deployment serves one scheme;
 * its file is {@code policies/<scheme>.json} on the class path and is validated when it is read, so
 * a wrong one stops the start.
 */
public record SchemePolicy(String scheme, List<PolicyVersion> versions) {

    public SchemePolicy {
        PublicIds.require(scheme, "scheme");
        versions =
                versions.stream()
                        .sorted(Comparator.comparing(PolicyVersion::effectiveFrom))
                        .toList();
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("policy: a scheme needs at least one version");
        }
        for (int i = 1; i < versions.size(); i++) {
            if (versions.get(i).effectiveFrom().equals(versions.get(i - 1).effectiveFrom())) {
                throw new IllegalArgumentException("policy: two versions begin on the same day");
            }
        }
    }

    /**
     * The version in force on a local date: an act is judged by its effective date (domain.md trap
     * 19). Days before the first version are judged by the first.
     */
    public PolicyVersion on(LocalDate date) {
        PolicyVersion inForce = versions.getFirst();
        for (PolicyVersion version : versions) {
            if (!version.effectiveFrom().isAfter(date)) {
                inForce = version;
            }
        }
        return inForce;
    }

    /** The version in force at an instant, by the scheme's calendar. */
    public PolicyVersion at(Instant instant) {
        return on(SchemeCalendar.dateOf(instant));
    }

    /**
     * Reads and validates a scheme's file.
     *
     * @throws IllegalArgumentException if there is none, or it says something impossible
     */
    public static SchemePolicy load(String scheme) {
        PublicIds.require(scheme, "scheme");
        try (InputStream in =
                SchemePolicy.class.getResourceAsStream("/policies/" + scheme + ".json")) {
            if (in == null) {
                throw new IllegalArgumentException(
                        "policy: no file policies/" + scheme + ".json on the class path");
            }
            return JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build()
                    .readValue(in, SchemePolicy.class);
        } catch (IOException e) {
            throw new IllegalArgumentException("policy: " + scheme + " cannot be read", e);
        }
    }
}

package org.weijifen.contracts.insurance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/**
 * The insured list of an activity was sealed at its cut-off (domain.md F8): number of on-time lines
 * and their hash, equal to the roster's seal.
 *
 * @param periodFrom begin of the period of cover, for whoever is insured in it: also for nobody
 * @param periodUntil its end, excluded
 * @param policyVersion version of the scheme's policy
 * @param eventPolicy what covers; absent for the scheme's umbrella policy
 */
public record BordereauSealed(
        long revision,
        Instant occurredAt,
        String activityId,
        int lineCount,
        String sha256,
        @Nullable Instant periodFrom,
        @Nullable Instant periodUntil,
        @Nullable String policyVersion,
        @Nullable AppliedEventPolicy eventPolicy)
        implements CoverEvent {
    public static final String TYPE = "bordereau.sealed.v1";

    public BordereauSealed {
        Checks.event(revision, occurredAt);
        PublicIds.require(activityId, "activityId");
        Checks.atLeast(0, lineCount, "lineCount");
        Checks.sha256(sha256, "sha256");
        if (periodFrom != null && periodUntil != null) {
            Checks.after(periodFrom, periodUntil, "periodUntil");
        }
        if (policyVersion != null) {
            Checks.policyVersion(policyVersion, "policyVersion");
        }
    }
}

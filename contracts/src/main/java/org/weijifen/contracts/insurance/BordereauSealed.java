package org.weijifen.contracts.insurance;

import java.time.Instant;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/**
 * The insured list of an activity was sealed at its cut-off (domain.md F8): number of on-time lines
 * and their hash, equal to the roster's seal.
 */
public record BordereauSealed(
        long revision, Instant occurredAt, String activityId, int lineCount, String sha256)
        implements CoverEvent {
    public static final String TYPE = "bordereau.sealed.v1";

    public BordereauSealed {
        Checks.event(revision, occurredAt);
        PublicIds.require(activityId, "activityId");
        Checks.atLeast(0, lineCount, "lineCount");
        Checks.sha256(sha256, "sha256");
    }
}

package org.weijifen.contracts.insurance;

import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/**
 * A line that got no cover, and why.
 *
 * @param ground closer reason by code, where {@code reason} is only the nearest of its kind: {@code
 *     NOT_ROSTERED}, {@code NOT_NAMED}, {@code AGE}; more may follow
 */
public record RefusedLine(String volunteerId, CoverReason reason, @Nullable String ground) {
    public RefusedLine {
        PublicIds.require(volunteerId, "volunteerId");
        Checks.present(reason, "reason");
        Checks.optionalCode(ground, "ground");
    }
}

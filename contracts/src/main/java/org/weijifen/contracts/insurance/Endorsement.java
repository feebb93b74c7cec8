package org.weijifen.contracts.insurance;

import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/**
 * The verdict of one line after an endorsement (domain.md F6): limits if and only if ISSUED, a
 * reason if and only if not.
 *
 * @param ground closer reason by code, as in {@link RefusedLine}
 */
public record Endorsement(
        String volunteerId,
        EndorsementStatus status,
        @Nullable CoverReason reason,
        @Nullable Limits limits,
        @Nullable String ground) {
    public Endorsement {
        PublicIds.require(volunteerId, "volunteerId");
        Checks.present(status, "status");
        Checks.optionalCode(ground, "ground");
        boolean issued = status == EndorsementStatus.ISSUED;
        Checks.that(issued == (reason == null), "reason: exactly when the line is not ISSUED");
        Checks.that(issued == (limits != null), "limits: exactly when the line is ISSUED");
    }
}

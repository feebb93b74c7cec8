package org.weijifen.contracts.insurance;

import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/** A roster line that got no cover, and why. */
public record RefusedLine(String volunteerId, CoverReason reason) {
    public RefusedLine {
        PublicIds.require(volunteerId, "volunteerId");
        Checks.present(reason, "reason");
    }
}

package org.weijifen.contracts.insurance;

import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/** A roster line whose cover ended, and why. */
public record EndedLine(String volunteerId, CoverReason reason) {
    public EndedLine {
        PublicIds.require(volunteerId, "volunteerId");
        Checks.present(reason, "reason");
    }
}

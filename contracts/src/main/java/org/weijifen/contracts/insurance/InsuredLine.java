package org.weijifen.contracts.insurance;

import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/** A covered roster line with its limits. */
public record InsuredLine(String volunteerId, Limits limits) {
    public InsuredLine {
        PublicIds.require(volunteerId, "volunteerId");
        Checks.present(limits, "limits");
    }
}

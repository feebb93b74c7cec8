package org.weijifen.contracts.insurance;

import java.util.List;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.PublicIds;

/**
 * When a volunteer stood on an event policy's own list, by insurance-service's clock (domain.md
 * F5).
 *
 * @param periods from receipt to removal, in order; the last is open while the volunteer stands
 */
public record NamedVolunteer(String volunteerId, List<Period> periods) {
    public NamedVolunteer {
        PublicIds.require(volunteerId, "volunteerId");
        periods = Checks.some(periods, "periods");
    }
}

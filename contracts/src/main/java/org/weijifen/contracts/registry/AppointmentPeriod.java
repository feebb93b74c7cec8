package org.weijifen.contracts.registry;

import java.time.LocalDate;
import org.weijifen.contracts.Checks;

/** A recorder's term {@code [from, until)} in local dates (domain.md H11). */
public record AppointmentPeriod(LocalDate from, LocalDate until) {
    public AppointmentPeriod {
        Checks.present(from, "from");
        Checks.present(until, "until");
        Checks.ordered(from, until, "until");
    }
}

package org.weijifen.contracts.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Checks;

/**
 * Registered as floating population on the dates {@code [from, until)}; no until: still so
 * (domain.md R2).
 */
public record FloatingPopulation(LocalDate from, @Nullable LocalDate until) {
    public FloatingPopulation {
        Checks.present(from, "from");
        Checks.ordered(from, until, "until");
    }
}

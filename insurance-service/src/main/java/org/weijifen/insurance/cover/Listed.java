package org.weijifen.insurance.cover;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.activity.RosterLine;

/**
 * How a person stands on an activity's lists (domain.md F2, F5).
 *
 * @param line newest roster line, {@code null} for none
 * @param named when the event policy named the person, in order
 */
record Listed(@Nullable RosterLine line, List<Period> named) {
    static final Listed NOWHERE = new Listed(null, List.of());

    Listed {
        named = List.copyOf(named);
    }
}

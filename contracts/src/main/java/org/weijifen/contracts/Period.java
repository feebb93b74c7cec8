package org.weijifen.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Half-open {@code [from, until)}; without an until it is open. An empty period is allowed. */
public record Period(Instant from, @Nullable Instant until) {
    public Period {
        Checks.present(from, "from");
        Checks.that(until == null || !until.isBefore(from), "until: before from");
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && (until == null || instant.isBefore(until));
    }
}

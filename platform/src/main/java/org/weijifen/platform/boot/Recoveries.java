package org.weijifen.platform.boot;

import java.util.List;
import org.weijifen.platform.aggregate.Recovery;

/** How a service's aggregates come back from its own topics; a bean of each service's wiring. */
public record Recoveries(List<Recovery<?>> recoveries) {
    public Recoveries {
        recoveries = List.copyOf(recoveries);
    }
}

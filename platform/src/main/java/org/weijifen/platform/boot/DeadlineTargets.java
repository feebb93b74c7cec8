package org.weijifen.platform.boot;

import java.util.List;
import org.weijifen.platform.deadline.DeadlineRunner;

/** The aggregates of a service that have deadlines; a bean of each service's wiring. */
public record DeadlineTargets(List<DeadlineRunner.Target<?>> targets) {
    public DeadlineTargets {
        targets = List.copyOf(targets);
    }

    public static DeadlineTargets none() {
        return new DeadlineTargets(List.of());
    }
}

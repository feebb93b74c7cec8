package org.weijifen.testkit.simulation;

import java.util.List;
import org.weijifen.platform.aggregate.Recovery;
import org.weijifen.platform.boot.BackgroundWork;
import org.weijifen.platform.consume.Reaction;
import org.weijifen.platform.deadline.DeadlineRunner;

/**
 * What a service's composition root makes of a frame.
 *
 * @param module where the use cases are
 */
public record RunningService<M>(
        M module,
        Reaction reaction,
        List<DeadlineRunner.Target<?>> deadlineTargets,
        List<BackgroundWork> works,
        List<Recovery<?>> recoveries) {

    /** A service whose database cannot be rebuilt. */
    public RunningService(
            M module,
            Reaction reaction,
            List<DeadlineRunner.Target<?>> deadlineTargets,
            List<BackgroundWork> works) {
        this(module, reaction, deadlineTargets, works, List.of());
    }

    public RunningService {
        deadlineTargets = List.copyOf(deadlineTargets);
        works = List.copyOf(works);
        recoveries = List.copyOf(recoveries);
    }

    /** The same with another reaction and other ways to recover. */
    RunningService<M> with(Reaction other, List<Recovery<?>> others) {
        return new RunningService<>(module, other, deadlineTargets, works, others);
    }
}

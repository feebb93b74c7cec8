package org.weijifen.testkit.simulation;

import java.time.Instant;
import java.util.List;
import org.weijifen.platform.port.StoredDocument;

/** What happens in a schedule, and what must hold at its end. Played by the main actor. */
public interface Scenario {

    /**
     * Adds services, starts them, sends clients, drains and judges.
     *
     * @throws Violation if something does not hold
     */
    void play(World world);

    /** Domain time at the start. */
    Instant start();

    /** Partitions of every topic. */
    default int partitions() {
        return 2;
    }

    /** A schedule with more steps does not come to rest. */
    default long mostSteps() {
        return 200_000;
    }

    /** The same scenario with fewer requests. */
    default Scenario within(WorkloadLimit limit) {
        return this;
    }

    /** What of a document must be the same whenever a seed is played; has a stable hash. */
    default Object endState(StoredDocument document) {
        return document.state();
    }

    /** What happened in a schedule, in the workload's own words; for whoever reads a failed one. */
    default List<String> story(World world) {
        return List.of();
    }
}

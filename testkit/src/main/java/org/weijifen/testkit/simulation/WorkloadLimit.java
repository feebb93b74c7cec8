package org.weijifen.testkit.simulation;

/** Which requests of a workload are sent at all: for replaying a schedule with fewer of them. */
@FunctionalInterface
public interface WorkloadLimit {
    /** Sends all. */
    WorkloadLimit NONE = (client, action) -> true;

    /**
     * Asked once per request. A client goes on after one that is left out as after a refusal.
     *
     * @param action number of the client's request, from 1
     */
    boolean allows(String client, int action);
}

package org.weijifen.insurance.attendance;

import java.util.Map;

/** What was claimed for one activity; the claims' feature answers it. */
@FunctionalInterface
public interface ClaimCounts {

    /** Claims by volunteer id; nobody without any. */
    Map<String, Claimed> of(String activityId);

    /**
     * One person's claims for one activity.
     *
     * @param number how many, whatever became of them
     * @param paidFen sum of what was paid
     */
    record Claimed(int number, long paidFen) {}
}

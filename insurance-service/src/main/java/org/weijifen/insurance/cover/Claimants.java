package org.weijifen.insurance.cover;

/** Whether somebody claimed for an activity; the claims' feature answers it. */
@FunctionalInterface
public interface Claimants {

    /** Of an insurer whose policy answers for the claim. */
    boolean claimed(String activityId, String volunteerId, String insurerId);
}

package org.weijifen.contracts.insurance;

/** How far a claim has come (domain.md F7). */
public enum ClaimStatus {
    SUBMITTED,
    EVIDENCE_REQUESTED,
    APPROVED,
    REJECTED,
    PAID,
    REOPENED
}

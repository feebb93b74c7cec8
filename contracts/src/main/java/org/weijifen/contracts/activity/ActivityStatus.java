package org.weijifen.contracts.activity;

/** Where an activity stands in its filing (domain.md F1). */
public enum ActivityStatus {
    DRAFT,
    FILED,
    RETURNED,
    CANCELLED,
    COMPLETED
}

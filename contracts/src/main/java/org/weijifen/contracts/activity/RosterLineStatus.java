package org.weijifen.contracts.activity;

/** What became of a roster line (domain.md F2): a late line may attend but is never covered. */
public enum RosterLineStatus {
    ON_TIME,
    LATE,
    REMOVED
}

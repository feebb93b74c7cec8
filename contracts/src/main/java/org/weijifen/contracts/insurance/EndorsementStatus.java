package org.weijifen.contracts.insurance;

/** The verdict a line has after an endorsement. */
public enum EndorsementStatus {
    ISSUED,
    REFUSED,
    ENDED
}

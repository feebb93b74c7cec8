package org.weijifen.contracts.insurance;

/** Why a line is not covered, or no longer (domain.md F2, F3, F8). */
public enum CoverReason {
    FILED_TOO_LATE,
    LATE_LINE,
    UNKNOWN_PERSON,
    NOT_ACTIVE,
    NO_CONSENT,
    NO_GUARDIAN_CONSENT,
    REMOVED,
    ACTIVITY_ENDED
}

package org.weijifen.blacklist.caseflow;

/** What was done in a step that leaves the case in its state. */
public enum StepKind {
    /** The subject answers the notice. */
    DEFENCE,
    /** The subject has nothing (more) to say and does not wait for the end of the period. */
    DEFENCE_WAIVED,
    HEARING_REQUESTED,
    HEARING_HELD,
    /** To the published entry. */
    OBJECTION,
    OBJECTION_ANSWERED
}

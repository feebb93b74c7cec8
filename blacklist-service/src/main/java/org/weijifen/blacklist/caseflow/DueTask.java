package org.weijifen.blacklist.caseflow;

import org.weijifen.scheme.Roles;

/** What has to be done in time on an open case, and by whom. */
public enum DueTask {
    /** Investigation, or dismissal. */
    TAKE_UP(Roles.ASSOCIATION),
    /** Notice, or dismissal. */
    INVESTIGATE(Roles.ASSOCIATION),
    HOLD_HEARING(Roles.ASSOCIATION),
    /** Decision, or dismissal. */
    DECIDE(Roles.CIVILISATION_OFFICE),
    DECIDE_APPEAL(Roles.CIVILISATION_OFFICE),
    /** By the service at once; due only where its work is held up. */
    MARK_OBJECTION(Roles.OPS),
    ANSWER_OBJECTION(Roles.CIVILISATION_OFFICE);

    private final String role;

    DueTask(String role) {
        this.role = role;
    }

    /** Role of who is to act. */
    public String role() {
        return role;
    }
}

package org.weijifen.blacklist.complaint;

/** How far a complaint has come. */
public enum ComplaintStatus {
    RECEIVED,
    /** A case was opened. */
    TAKEN_UP,
    /** Rejected; to its sender also when the case is decided or dismissed. */
    CLOSED
}

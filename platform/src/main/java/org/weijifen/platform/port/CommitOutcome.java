package org.weijifen.platform.port;

/** What is known after a bulk of guarded writes. */
public enum CommitOutcome {
    /** Every write of the bulk happened. */
    WON,
    /**
     * Anything else, time-outs included: reload, fold the same facts again, write what still
     * changes.
     */
    UNKNOWN
}

package org.weijifen.contracts;

/** How a reader keeps an event (contracts.md, "Knowing late"). */
public enum Kind {
    /** The whole public state of its scope: an older revision is ignored. */
    SNAPSHOT,
    /** Kept under its id, in any order. */
    FACT
}

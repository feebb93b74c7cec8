package org.weijifen.contracts.activity;

/** What looks odd in the records that one recorder entered on one day (domain.md traps 12, 13). */
public enum IrregularityKind {
    /** Very many records, or minutes, of service on earlier days. */
    BURST,
    /** Many entries late, or of people on no roster (H10). */
    LATE_ENTRIES,
    /** The same length again and again, at several activities. */
    SAME_LENGTH,
    /** Several people at two activities at one time. */
    TWO_PLACES
}

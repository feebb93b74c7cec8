package org.weijifen.contracts.blacklist;

/** How grave the decision holds the violation; it bounds the publication (domain.md V8). */
public enum Severity {
    LIGHT,
    GENERAL,
    SERIOUS
}

package org.weijifen.insurance.claim;

/** What is claimed for, each with a limit of its own (domain.md F4). */
public enum ClaimKind {
    MEDICAL,
    DISABILITY,
    DEATH
}

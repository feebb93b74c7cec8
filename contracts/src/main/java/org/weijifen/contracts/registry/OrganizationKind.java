package org.weijifen.contracts.registry;

/** What a body is: only a unit can lose the civilised-unit award (domain.md V1, V2, P2). */
public enum OrganizationKind {
    UNIT,
    VOLUNTEER_ORGANIZATION
}

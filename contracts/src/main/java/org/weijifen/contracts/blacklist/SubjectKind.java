package org.weijifen.contracts.blacklist;

/** Who a case is about (domain.md V1). */
public enum SubjectKind {
    UNIT,
    ORGANIZATION,
    VOLUNTEER
}

package org.weijifen.registry.identity;

/** Papers that a person can be registered with (domain.md P1). */
public enum IdentityType {
    RESIDENT_ID,
    HK_MACAO_PERMIT,
    TAIWAN_PERMIT,
    PASSPORT
}

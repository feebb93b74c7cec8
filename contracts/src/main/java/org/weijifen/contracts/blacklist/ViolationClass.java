package org.weijifen.contracts.blacklist;

/** The class of a violation (domain.md V1); FRAUD is 弄虚作假. */
public enum ViolationClass {
    BREACH_OF_LAW,
    BREACH_OF_CODE,
    FRAUD
}

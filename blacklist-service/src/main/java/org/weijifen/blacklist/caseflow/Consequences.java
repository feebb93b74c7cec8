package org.weijifen.blacklist.caseflow;

/** Carries into other documents what the last steps of a case cause. */
@FunctionalInterface
public interface Consequences {

    /** Harmless to repeat; does nothing where nothing is open. */
    void carryOut(String caseId);
}

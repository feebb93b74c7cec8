package org.weijifen.contracts.blacklist;

/** The state of one sanction. */
public sealed interface SanctionEvent extends CaseEvent permits SanctionImposed, SanctionLifted {
    String sanctionId();

    String caseId();
}

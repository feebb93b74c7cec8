package org.weijifen.contracts.blacklist;

/** What a sanction does to its subject (domain.md V2 to V5). */
public enum Effect {
    HOURS_SUPPRESSED,
    AWARD_INELIGIBLE,
    REGISTRATION_CANCELLED
}

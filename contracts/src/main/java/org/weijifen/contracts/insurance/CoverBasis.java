package org.weijifen.contracts.insurance;

/** Which volunteers of a filed activity a policy covers (domain.md F5). */
public enum CoverBasis {
    ROSTERED_ACTIVITY,
    ALL_REGISTERED,
    NAMED_EVENT
}

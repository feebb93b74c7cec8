package org.weijifen.contracts.reward;

/** The annual benefits (domain.md R1): the health check and the periodical subscription. */
public enum BenefitKind {
    HEALTH_CHECK,
    SUBSCRIPTION
}

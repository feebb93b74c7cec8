package org.weijifen.contracts.reward;

import org.weijifen.contracts.Event;

/** The state of one annual benefit (domain.md R1, H9). */
public sealed interface BenefitEvent extends Event
        permits BenefitGranted, BenefitUsed, BenefitCancelled {
    String volunteerId();

    String benefitId();

    BenefitKind benefitKind();

    int year();

    @Override
    default String key() {
        return volunteerId();
    }
}

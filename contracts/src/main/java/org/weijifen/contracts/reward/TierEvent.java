package org.weijifen.contracts.reward;

import org.weijifen.contracts.Event;

/** Whether a volunteer holds one star now (domain.md H7, H9). */
public sealed interface TierEvent extends Event permits TierReached, TierWithdrawn {
    String volunteerId();

    int tier();

    long creditedMinutes();

    String policyVersion();

    @Override
    default String key() {
        return volunteerId();
    }
}

package org.weijifen.contracts.insurance;

import org.weijifen.contracts.Event;

/** What insurance-service says about the cover of one activity. */
public sealed interface CoverEvent extends Event
        permits CoverIssued, CoverRefused, CoverEnded, CoverEndorsed, BordereauSealed {
    String activityId();

    @Override
    default String key() {
        return activityId();
    }
}

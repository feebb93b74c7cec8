package org.weijifen.contracts.insurance;

import org.weijifen.contracts.Event;

/** What insurance-service says about one claim: each event is its whole public state. */
public sealed interface ClaimEvent extends Event
        permits ClaimSubmitted, ClaimEvidenceRequested, ClaimDecided, ClaimPaid, ClaimReopened {
    String claimId();

    String activityId();

    ClaimStanding standing();

    @Override
    default String key() {
        return claimId();
    }
}

package org.weijifen.insurance.claim;

import java.time.Instant;

/**
 * What was asked for; never changes.
 *
 * @param accidentAt when it happened, not after the receipt
 * @param claimedFen above 0
 * @param description free text; stays in the database
 */
public record Petition(
        String activityId,
        String volunteerId,
        ClaimKind kind,
        Instant accidentAt,
        long claimedFen,
        String description) {
    /** Most that a claim may ask for: a thousand million yuan, far from any overflow of sums. */
    public static final long MOST_FEN = 100_000_000_000L;
}

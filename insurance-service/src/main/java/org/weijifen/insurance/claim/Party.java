package org.weijifen.insurance.claim;

import org.jspecify.annotations.Nullable;

/**
 * Who looks at a claim or acts on it; to all others it does not exist.
 *
 * @param association sees all
 * @param insurerId set for an insurer, who sees the claims on its own policies
 * @param volunteerId set for a volunteer, who sees the own claims
 */
public record Party(boolean association, @Nullable String insurerId, @Nullable String volunteerId) {

    boolean maySee(Claim claim) {
        return association || insures(claim) || claims(claim);
    }

    /** The claimant does not see what the insurer keeps ready, nor the notes of its clerks. */
    boolean seesReserves() {
        return association || insurerId != null;
    }

    /** Only a claim whose policy is known has an insurer. */
    boolean insures(Claim claim) {
        ClaimCover cover = claim.cover();
        return cover != null && cover.insurerId().equals(insurerId);
    }

    boolean claims(Claim claim) {
        return claim.petition().volunteerId().equals(volunteerId);
    }
}

package org.weijifen.reward.tier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The recognition of a star (H8). Never changed but by its revocation, which is for good (H9).
 *
 * @param number public, derived from scheme, volunteer, tier and ordinal
 * @param creditedMinutes lifetime total on which it was issued
 * @param replaces the revoked certificate of the same star before it
 * @param revokedAt absent while it is valid
 */
public record Certificate(
        String number,
        int tier,
        Instant issuedAt,
        long creditedMinutes,
        String policyVersion,
        @Nullable String replaces,
        @Nullable Instant revokedAt,
        @Nullable String revokedReason) {

    /** The star was withdrawn. */
    public static final String TIER_WITHDRAWN = "TIER_WITHDRAWN";

    public boolean isValid() {
        return revokedAt == null;
    }

    Certificate revoked(Instant at) {
        return new Certificate(
                number,
                tier,
                issuedAt,
                creditedMinutes,
                policyVersion,
                replaces,
                at,
                TIER_WITHDRAWN);
    }
}

package org.weijifen.reward.tier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A star's certificate as shown.
 *
 * @param status VALID or REVOKED
 * @param replaces number of the revoked certificate before it
 */
public record CertificateView(
        String certificateNumber,
        int tier,
        String status,
        Instant issuedAt,
        long creditedMinutes,
        @Nullable String replaces,
        @Nullable Instant revokedAt,
        @Nullable String reason,
        String clause,
        String policyVersion) {

    public static CertificateView of(Certificate c) {
        return new CertificateView(
                c.number(),
                c.tier(),
                c.isValid() ? "VALID" : "REVOKED",
                c.issuedAt(),
                c.creditedMinutes(),
                c.replaces(),
                c.revokedAt(),
                c.revokedReason(),
                c.isValid() ? "H8" : "H9",
                c.policyVersion());
    }
}

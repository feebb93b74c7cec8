package org.weijifen.contracts.reward;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/**
 * A star's certificate was issued; {@code replaces} names the revoked one before it (domain.md H8,
 * H9).
 */
public record CertificateIssued(
        long revision,
        Instant occurredAt,
        String volunteerId,
        String certificateNumber,
        int tier,
        @Nullable String replaces)
        implements CertificateEvent {
    public static final String TYPE = "certificate.issued.v1";

    public CertificateIssued {
        Checks.event(revision, occurredAt);
        PublicIds.require(volunteerId, "volunteerId");
        PublicIds.require(certificateNumber, "certificateNumber");
        Checks.atLeast(1, tier, "tier");
        PublicIds.requireIfPresent(replaces, "replaces");
    }
}

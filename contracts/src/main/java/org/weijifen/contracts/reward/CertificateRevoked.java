package org.weijifen.contracts.reward;

import java.time.Instant;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/** A certificate was revoked for good; the reason is a code (domain.md H9, R9). */
public record CertificateRevoked(
        long revision,
        Instant occurredAt,
        String volunteerId,
        String certificateNumber,
        int tier,
        String reason)
        implements CertificateEvent {
    public static final String TYPE = "certificate.revoked.v1";

    public CertificateRevoked {
        Checks.event(revision, occurredAt);
        PublicIds.require(volunteerId, "volunteerId");
        PublicIds.require(certificateNumber, "certificateNumber");
        Checks.atLeast(1, tier, "tier");
        Checks.code(reason, "reason");
    }
}

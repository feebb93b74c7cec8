package org.weijifen.contracts.reward;

import org.weijifen.contracts.Event;

/** The state of one certificate (domain.md H8, H9). */
public sealed interface CertificateEvent extends Event
        permits CertificateIssued, CertificateRevoked {
    String volunteerId();

    String certificateNumber();

    int tier();

    @Override
    default String key() {
        return volunteerId();
    }
}

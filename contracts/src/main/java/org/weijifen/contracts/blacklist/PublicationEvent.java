package org.weijifen.contracts.blacklist;

/** The state of the publication of one sanction (domain.md V8). */
public sealed interface PublicationEvent extends CaseEvent
        permits PublicationStarted, PublicationEnded {
    String sanctionId();
}

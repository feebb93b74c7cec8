package org.weijifen.contracts.blacklist;

import org.weijifen.contracts.Event;

/**
 * What blacklist-service says in public about units and organisations; persons have a topic of
 * their own.
 */
public sealed interface CaseEvent extends Event
        permits ViolationReported, SanctionEvent, PublicationEvent {
    Subject subject();

    @Override
    default String key() {
        return subject().id();
    }
}

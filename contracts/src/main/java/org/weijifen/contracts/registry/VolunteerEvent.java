package org.weijifen.contracts.registry;

import org.weijifen.contracts.Event;

/** What registry-service says about one volunteer: always the whole standing. */
public sealed interface VolunteerEvent extends Event
        permits VolunteerRegistered, VolunteerUpdated, VolunteerCancelled, VolunteerReinstated {
    String volunteerId();

    VolunteerStanding standing();

    @Override
    default String key() {
        return volunteerId();
    }
}

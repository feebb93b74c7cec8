package org.weijifen.contracts.blacklist;

import org.weijifen.contracts.Event;

/** The sanctions that stand against one volunteer now; the topic is compacted. */
public sealed interface VolunteerSanctionsEvent extends Event
        permits VolunteerSanctionsStanding, VolunteerSanctionsEnded {
    String volunteerId();

    @Override
    default String key() {
        return volunteerId();
    }
}

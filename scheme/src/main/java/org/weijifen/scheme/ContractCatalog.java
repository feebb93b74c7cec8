package org.weijifen.scheme;

import java.util.HashMap;
import java.util.Map;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.EventType;
import org.weijifen.contracts.EventTypes;
import org.weijifen.contracts.blacklist.VolunteerSanctionsEnded;
import org.weijifen.platform.event.EventCatalog;

/** Tells the platform's codec about the events of {@code contracts}. */
public final class ContractCatalog {
    private ContractCatalog() {}

    /** All types, for every service: what a service does not react to, its reaction passes over. */
    public static EventCatalog all() {
        Map<String, Class<?>> types = new HashMap<>();
        EventTypes.ALL.forEach(t -> types.put(t.name(), t.data()));
        types.remove(VolunteerSanctionsEnded.TYPE);
        EventType ended = EventTypes.of(VolunteerSanctionsEnded.class);
        return new EventCatalog(
                types,
                Map.of(
                        ended.name(),
                        (key, time, revision) -> EventTypes.tombstone(ended, key, revision, time)),
                event -> describe((Event) event));
    }

    private static EventCatalog.Description describe(Event event) {
        EventType type = EventTypes.of(event.getClass());
        return new EventCatalog.Description(
                type.name(),
                type.topic(),
                event.key(),
                event.occurredAt(),
                event.revision(),
                event.tombstone());
    }
}

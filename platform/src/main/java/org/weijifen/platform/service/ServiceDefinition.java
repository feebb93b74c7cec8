package org.weijifen.platform.service;

import java.util.List;
import java.util.Set;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.event.EventCatalog;

/**
 * What a service tells the platform of itself.
 *
 * @param name for example {@code insurance-service}: consumer group, audit and dead-letter topics,
 *     database
 * @param scheme the scheme that this deployment serves; part of {@code ce_source}
 * @param ownTopics topics that only this service writes
 * @param aggregates all its aggregates: the sweep looks through their collections
 */
public record ServiceDefinition(
        String name,
        String scheme,
        EventCatalog catalog,
        Set<String> ownTopics,
        List<Aggregate<?>> aggregates) {

    public ServiceDefinition {
        ownTopics = Set.copyOf(ownTopics);
        aggregates = List.copyOf(aggregates);
    }

    /** CloudEvents source. */
    public String source() {
        return "/weijifen/" + scheme + "/" + name;
    }
}

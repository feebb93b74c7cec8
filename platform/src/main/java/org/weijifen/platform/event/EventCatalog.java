package org.weijifen.platform.event;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the codec must be told of a system's events; built in a service's wiring from its contracts.
 */
public final class EventCatalog {

    /**
     * Where an event goes and how it is named.
     *
     * @param tombstone whether the value is absent (the end of a compacted key)
     */
    public record Description(
            String type,
            String topic,
            String key,
            Instant time,
            long revision,
            boolean tombstone) {}

    /** Makes the event that a tombstone of this type stands for. */
    @FunctionalInterface
    public interface Ending {
        Object of(String key, Instant time, long revision);
    }

    private final Map<String, Class<?>> types;
    private final Map<String, Ending> endings;
    private final Function<Object, Description> describe;

    /**
     * @param types wire name to record, for those that this service knows
     * @param endings wire name to event, for types without a value
     */
    public EventCatalog(
            Map<String, Class<?>> types,
            Map<String, Ending> endings,
            Function<Object, Description> describe) {
        this.types = Map.copyOf(types);
        this.endings = Map.copyOf(endings);
        this.describe = describe;
    }

    Description describe(Object event) {
        return describe.apply(event);
    }

    @Nullable Class<?> typeOf(String name) {
        return types.get(name);
    }

    @Nullable Ending endingOf(String name) {
        return endings.get(name);
    }
}

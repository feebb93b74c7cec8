package org.weijifen.contracts;

/**
 * A wire name with what it means.
 *
 * @param name {@code ce_type} with its major version, such as {@code hours.verified.v1}
 * @param topic the one topic that carries it
 * @param data the record that its value decodes to
 * @param kind how readers keep it
 * @param scope what a snapshot is the state of, or what identifies a fact
 */
public record EventType(
        String name, String topic, Class<? extends Event> data, Kind kind, String scope) {}

package org.weijifen.contracts;

import java.time.Instant;

/**
 * One event of one aggregate. Implementations are records; {@code revision} and {@code occurredAt}
 * are components, the key is not.
 */
public interface Event {
    /** The Kafka key: the id of the entity whose order matters. */
    String key();

    /** The writing aggregate's revision, positive and growing: generation * 2^32 + version. */
    long revision();

    /** The deciding service's domain time; readers never use their own clock instead. */
    Instant occurredAt();

    /** True if the event travels as a null value that ends its key on a compacted topic. */
    default boolean tombstone() {
        return false;
    }
}

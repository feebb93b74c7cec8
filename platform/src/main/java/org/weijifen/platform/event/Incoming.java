package org.weijifen.platform.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.port.LogRecord;

/**
 * A decoded event with its envelope.
 *
 * @param data the record of the contract
 * @param time instant of the fact, by the deciding service's clock
 * @param origin the record it came in, for parking
 */
public record Incoming(
        String id,
        String type,
        Instant time,
        long revision,
        @Nullable String traceparent,
        Object data,
        LogRecord origin) {}

package org.weijifen.platform.event;

import org.weijifen.platform.port.LogRecord;

/** Decoding yields a value: poison never throws in a consumer. */
public sealed interface Decoded {

    record Known(Incoming event) implements Decoded {}

    /** A type that this service does not read. */
    record Ignored() implements Decoded {}

    /** Not what the contract says; to be parked. */
    record Malformed(LogRecord origin, String reason) implements Decoded {}
}

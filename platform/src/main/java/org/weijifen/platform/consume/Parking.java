package org.weijifen.platform.consume;

import org.weijifen.platform.port.LogRecord;

/** Where a record goes that can never be used. */
@FunctionalInterface
public interface Parking {

    /** Returns when the record is safe. */
    void park(LogRecord origin, String reason);
}

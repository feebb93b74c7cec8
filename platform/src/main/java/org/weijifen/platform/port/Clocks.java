package org.weijifen.platform.port;

import java.time.Instant;

/** Port to the two clocks. */
public interface Clocks {

    /**
     * Domain time in whole milliseconds: settable in rehearsal, only forward. Read once per request
     * at the edge, kept by retries, written into the fact; event handlers never read it.
     */
    Instant now();

    /** Real time, epoch milliseconds: tokens, relay age, back-off. */
    long realMillis();

    /** Lets others run for about so long in real time. */
    void pause(long millis);
}

package org.weijifen.platform.time;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.weijifen.platform.port.Clocks;

/**
 * Both clocks are the machine's; the domain clock is cut to milliseconds, the precision that facts
 * carry.
 */
public class SystemClocks implements Clocks {

    @Override
    public Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public long realMillis() {
        return System.currentTimeMillis();
    }

    /**
     * Sleeps, being the port that everyone else pauses by; an interrupt ends the pause early and
     * stays set for the caller to see.
     */
    @Override
    public void pause(long millis) {
        try {
            Thread.sleep(Math.max(0, millis));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

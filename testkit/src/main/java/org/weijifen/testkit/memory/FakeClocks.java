package org.weijifen.testkit.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.weijifen.platform.port.Clocks;

/**
 * Both clocks stand still until a test moves them; {@link #pause} moves real time and returns at
 * once.
 */
public final class FakeClocks implements Clocks {

    private Instant domain;
    private long realMillis;

    /** Both clocks start at the given instant, cut to milliseconds. */
    public FakeClocks(Instant start) {
        this.domain = start.truncatedTo(ChronoUnit.MILLIS);
        this.realMillis = start.toEpochMilli();
    }

    @Override
    public synchronized Instant now() {
        return domain;
    }

    @Override
    public synchronized long realMillis() {
        return realMillis;
    }

    @Override
    public synchronized void pause(long millis) {
        realMillis += Math.max(0, millis);
    }

    /** Sets the domain clock, cut to milliseconds; it goes only forward. */
    public synchronized void setNow(Instant instant) {
        Instant wanted = instant.truncatedTo(ChronoUnit.MILLIS);
        if (wanted.isBefore(domain)) {
            throw new IllegalArgumentException(
                    "the domain clock shows " + domain + ", not back to " + wanted);
        }
        domain = wanted;
    }

    /** Moves the domain clock forward by so much. */
    public synchronized void advance(Duration by) {
        setNow(domain.plus(by));
    }

    /** Moves real time forward by so much. */
    public synchronized void advanceReal(Duration by) {
        pause(by.toMillis());
    }
}

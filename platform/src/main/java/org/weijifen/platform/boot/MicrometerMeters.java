package org.weijifen.platform.boot;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.weijifen.platform.metrics.Meters;

/**
 * The platform's counters in Micrometer; committed and published events are also read by the
 * rehearsal.
 */
final class MicrometerMeters implements Meters {
    private final Counter duplicates;
    private final Counter deadLetters;
    private final Counter repeated;
    private final Counter committed;
    private final Counter published;

    MicrometerMeters(MeterRegistry registry) {
        duplicates = registry.counter("weijifen.facts.duplicates.ignored");
        deadLetters = registry.counter("weijifen.dead.letters");
        repeated = registry.counter("weijifen.commits.repeated");
        committed = registry.counter("weijifen.events.committed");
        published = registry.counter("weijifen.events.published");
    }

    @Override
    public void duplicatesIgnored(long count) {
        duplicates.increment((double) count);
    }

    @Override
    public void deadLetters(long count) {
        deadLetters.increment((double) count);
    }

    @Override
    public void commitsRepeated(long count) {
        repeated.increment((double) count);
    }

    @Override
    public void eventsCommitted(long count) {
        committed.increment((double) count);
    }

    @Override
    public void eventsPublished(long count) {
        published.increment((double) count);
    }

    long committed() {
        return (long) committed.count();
    }

    long published() {
        return (long) published.count();
    }
}

package org.weijifen.platform.metrics;

/** Counters of the mechanisms. No tag ever carries an id. */
public interface Meters {

    /** Facts from the log whose fold changed nothing. */
    void duplicatesIgnored(long count);

    void deadLetters(long count);

    /** Commits whose outcome was unknown and that were folded again. */
    void commitsRepeated(long count);

    /** Events committed to an outbox by this instance. */
    void eventsCommitted(long count);

    /** Events acknowledged by the log. */
    void eventsPublished(long count);

    /** Counts nothing. */
    static Meters none() {
        return new Meters() {
            @Override
            public void duplicatesIgnored(long count) {}

            @Override
            public void deadLetters(long count) {}

            @Override
            public void commitsRepeated(long count) {}

            @Override
            public void eventsCommitted(long count) {}

            @Override
            public void eventsPublished(long count) {}
        };
    }
}

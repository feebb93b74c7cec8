package org.weijifen.platform.aggregate;

import java.util.Set;

/**
 * Of which collections this instance withholds events: while it folds again what an earlier life of
 * the database has told of already. Each document then owes its events, and says so in its outbox,
 * until it is reconciled with what was published.
 */
public final class Mute {
    private volatile Set<String> collections = Set.of();

    boolean isOn(String collection) {
        return collections.contains(collection);
    }

    /** Runs the body with the events of these collections withheld. */
    public void during(Set<String> muted, Runnable body) {
        collections = Set.copyOf(muted);
        try {
            body.run();
        } finally {
            collections = Set.of();
        }
    }
}

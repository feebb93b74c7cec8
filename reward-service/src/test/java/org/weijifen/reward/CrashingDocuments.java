package org.weijifen.reward;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.weijifen.platform.port.CommitOutcome;
import org.weijifen.platform.port.Documents;
import org.weijifen.platform.port.GuardedWrite;
import org.weijifen.platform.port.Scan;
import org.weijifen.platform.port.StoredDocument;

/** A database whose user dies at times, before or after a commit has happened. */
final class CrashingDocuments implements Documents {

    /** The process is gone; nothing may catch this. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final Documents real;
    private final ToIntFunction<String> fates;
    private boolean armed = true;

    /**
     * @param fates of a commit to a collection: 0 crashes before it, 1 after it, 2 loses its
     *     answer, anything else lets it pass
     */
    CrashingDocuments(Documents real, ToIntFunction<String> fates) {
        this.real = real;
        this.fates = fates;
    }

    void disarm() {
        armed = false;
    }

    @Override
    public CommitOutcome commit(String collection, List<GuardedWrite> writes) {
        int fate = armed && !collection.equals("meta") ? fates.applyAsInt(collection) : -1;
        if (fate == 0) {
            throw new Crash();
        }
        CommitOutcome outcome = real.commit(collection, writes);
        if (fate == 1) {
            throw new Crash();
        }
        // A lost answer: the writes happened, nobody knows.
        return fate == 2 ? CommitOutcome.UNKNOWN : outcome;
    }

    @Override
    public Map<String, StoredDocument> find(String collection, Collection<String> ids) {
        return real.find(collection, ids);
    }

    @Override
    public void trimOutboxes(String collection, Map<String, Long> upToSeq) {
        real.trimOutboxes(collection, upToSeq);
    }

    @Override
    public List<StoredDocument> findPending(
            String collection, long committedBeforeMillis, int limit) {
        return real.findPending(collection, committedBeforeMillis, limit);
    }

    @Override
    public List<StoredDocument> scan(String collection, Scan scan) {
        return real.scan(collection, scan);
    }

    @Override
    public void delete(String collection, Collection<String> ids) {
        real.delete(collection, ids);
    }
}

package org.weijifen.insurance.wiring;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.weijifen.platform.port.CommitOutcome;
import org.weijifen.platform.port.Documents;
import org.weijifen.platform.port.GuardedWrite;
import org.weijifen.platform.port.Scan;
import org.weijifen.platform.port.StoredDocument;
import org.weijifen.testkit.memory.InMemoryDocuments;

/** A database whose user sometimes dies around a commit: before it, after it, or not knowing. */
final class CrashingDocuments implements Documents {

    /** The death of the process; nothing may catch it. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1;
    }

    private final InMemoryDocuments inner = new InMemoryDocuments();
    private final Random random;
    boolean mayCrash;
    int crashes;

    CrashingDocuments(Random random) {
        this.random = random;
    }

    @Override
    public CommitOutcome commit(String collection, List<GuardedWrite> writes) {
        int fate = mayCrash ? random.nextInt(16) : 15;
        if (fate == 0) {
            crashes++;
            throw new Crash();
        }
        CommitOutcome outcome = inner.commit(collection, writes);
        if (fate == 1) {
            crashes++;
            throw new Crash();
        }
        return fate == 2 ? CommitOutcome.UNKNOWN : outcome;
    }

    @Override
    public Map<String, StoredDocument> find(String collection, Collection<String> ids) {
        return inner.find(collection, ids);
    }

    @Override
    public void trimOutboxes(String collection, Map<String, Long> upToSeq) {
        inner.trimOutboxes(collection, upToSeq);
    }

    @Override
    public List<StoredDocument> findPending(String collection, long before, int limit) {
        return inner.findPending(collection, before, limit);
    }

    @Override
    public List<StoredDocument> scan(String collection, Scan scan) {
        return inner.scan(collection, scan);
    }

    @Override
    public void delete(String collection, Collection<String> ids) {
        inner.delete(collection, ids);
    }
}

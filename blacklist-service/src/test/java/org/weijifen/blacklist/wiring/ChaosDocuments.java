package org.weijifen.blacklist.wiring;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.weijifen.platform.port.CommitOutcome;
import org.weijifen.platform.port.Documents;
import org.weijifen.platform.port.GuardedWrite;
import org.weijifen.platform.port.Scan;
import org.weijifen.platform.port.StoredDocument;

/** Documents whose user dies, loses races and is left in doubt at the commits. */
final class ChaosDocuments implements Documents {

    /** The process ends here. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1;
    }

    private final Documents real;
    private final Random random;
    private Runnable rival = () -> {};
    private boolean calm = true;
    private boolean rivalRuns;

    ChaosDocuments(Documents real, Random random) {
        this.real = real;
        this.random = random;
    }

    /** What may happen between another's reading and its commit. */
    void rival(Runnable action) {
        rival = action;
    }

    void calm(boolean quiet) {
        calm = quiet;
    }

    @Override
    public CommitOutcome commit(String collection, List<GuardedWrite> writes) {
        if (calm) {
            return real.commit(collection, writes);
        }
        int fate = random.nextInt(100);
        if (fate < 3) {
            throw new Crash();
        }
        if (fate < 15 && !rivalRuns) {
            rivalRuns = true;
            try {
                rival.run();
            } finally {
                rivalRuns = false;
            }
        }
        CommitOutcome outcome = real.commit(collection, writes);
        if (fate >= 97) {
            throw new Crash();
        }
        return fate >= 92 ? CommitOutcome.UNKNOWN : outcome;
    }

    @Override
    public Map<String, StoredDocument> find(String collection, Collection<String> ids) {
        return real.find(collection, ids);
    }

    @Override
    public void trimOutboxes(String collection, Map<String, Long> upToSeq) {
        if (calm || random.nextInt(4) > 0) {
            real.trimOutboxes(collection, upToSeq);
        }
    }

    @Override
    public List<StoredDocument> findPending(String collection, long before, int limit) {
        return real.findPending(collection, before, limit);
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

package org.weijifen.testkit.memory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.weijifen.platform.port.CommitOutcome;
import org.weijifen.platform.port.Documents;
import org.weijifen.platform.port.GuardedWrite;
import org.weijifen.platform.port.Scan;
import org.weijifen.platform.port.StoredDocument;

/**
 * A database whose user dies at commits, or is left in doubt by them. For one thread; quiet until
 * {@link #arm} is called.
 */
public final class CrashingDocuments implements Documents {

    /** The process is gone; nothing may catch this but who plays its end. */
    public static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** What becomes of one commit. */
    public enum Fate {
        PASSES,
        CRASH_BEFORE,
        CRASH_AFTER,
        /** The writes happen, but nobody learns it. */
        ANSWER_LOST
    }

    private final Documents real;
    private final Function<String, Fate> fates;
    private final BooleanSupplier trims;
    private boolean armed;
    private int crashes;

    /**
     * @param fates of a commit to a collection; asked before it, so that it may let a rival run
     */
    public CrashingDocuments(Documents real, Function<String, Fate> fates) {
        this(real, fates, () -> true);
    }

    /**
     * @param trims whether the relay's trimming of outboxes happens this time
     */
    public CrashingDocuments(Documents real, Function<String, Fate> fates, BooleanSupplier trims) {
        this.real = real;
        this.fates = fates;
        this.trims = trims;
    }

    public void arm() {
        armed = true;
    }

    public void disarm() {
        armed = false;
    }

    /** How often the user has died so far. */
    public int crashes() {
        return crashes;
    }

    @Override
    public CommitOutcome commit(String collection, List<GuardedWrite> writes) {
        Fate fate = armed ? fates.apply(collection) : Fate.PASSES;
        if (fate == Fate.CRASH_BEFORE) {
            throw crash();
        }
        CommitOutcome outcome = real.commit(collection, writes);
        if (fate == Fate.CRASH_AFTER) {
            throw crash();
        }
        return fate == Fate.ANSWER_LOST ? CommitOutcome.UNKNOWN : outcome;
    }

    private Crash crash() {
        crashes++;
        return new Crash();
    }

    @Override
    public Map<String, StoredDocument> find(String collection, Collection<String> ids) {
        return real.find(collection, ids);
    }

    @Override
    public void trimOutboxes(String collection, Map<String, Long> upToSeq) {
        if (!armed || trims.getAsBoolean()) {
            real.trimOutboxes(collection, upToSeq);
        }
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
    public void deleteUnchanged(String collection, Map<String, Long> versions) {
        real.deleteUnchanged(collection, versions);
    }
}

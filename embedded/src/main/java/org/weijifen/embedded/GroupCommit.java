package org.weijifen.embedded;

import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * One thread commits the store for all writers. A writer's reply waits for a commit that began
 * after its command ended; writers are held out while the store is cut, so that a document and its
 * indexes are always on the same side.
 */
final class GroupCommit implements Durability, AutoCloseable {

    private static final int LOW_FILL_PERCENT = 50;
    private static final int REWRITTEN_BYTES = 4 * 1024 * 1024;
    private static final long HOUSEKEEPING_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final MVStore store;
    private final Thread committer;

    /** Shared by writers, exclusive for the cut. */
    private final ReentrantReadWriteLock cut = new ReentrantReadWriteLock();

    // guarded by this
    private long ended;
    private long kept;
    private boolean closing;
    private @Nullable String failure;

    private GroupCommit(MVStore store) {
        this.store = store;
        this.committer = new Thread(this::commitUntilClosed, "embedded-database-commit");
        this.committer.setDaemon(true);
    }

    static GroupCommit start(MVStore store) {
        var commits = new GroupCommit(store);
        commits.committer.start();
        return commits;
    }

    @Override
    public <T> T write(Supplier<T> command) {
        cut.readLock().lock();
        try {
            return command.get();
        } finally {
            ended(); // after a failure too: a part of the command may have happened
            cut.readLock().unlock();
        }
    }

    @Override
    public synchronized long latest() {
        return ended;
    }

    @Override
    public synchronized void await(long ticket) {
        try {
            while (kept < ticket && failure == null) {
                wait();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new MongoServerException("interrupted before the write was kept");
        }
        if (kept < ticket) {
            throw new MongoServerException("the write was not kept: " + failure);
        }
    }

    /** Keeps what has ended, then lets the thread go. */
    @Override
    public void close() {
        synchronized (this) {
            closing = true;
            notifyAll();
        }
        try {
            committer.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void ended() {
        ended++;
        notifyAll();
    }

    private void commitUntilClosed() {
        long tidiedAt = System.nanoTime();
        try {
            while (hasWork()) {
                commitOnce();
                if (System.nanoTime() - tidiedAt > HOUSEKEEPING_NANOS) {
                    tidy();
                    tidiedAt = System.nanoTime();
                }
            }
            finish("the database is closed");
        } catch (
                RuntimeException e) { // the store has given up: no reply may claim success any more
            finish(e.toString());
        }
    }

    private synchronized boolean hasWork() {
        try {
            while (ended == kept && !closing) {
                wait();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
        return ended > kept;
    }

    private void commitOnce() {
        long target;
        cut.writeLock().lock();
        try {
            synchronized (this) {
                target = ended;
            }
            store.commit();
        } finally {
            cut.writeLock().unlock();
        }
        synchronized (this) {
            kept = target;
            notifyAll();
        }
    }

    /**
     * The store's own housekeeping runs only with its own commits, so chunks that are mostly dead
     * are rewritten here.
     */
    private void tidy() {
        cut.writeLock().lock();
        try {
            store.compact(LOW_FILL_PERCENT, REWRITTEN_BYTES);
            store.commit();
        } finally {
            cut.writeLock().unlock();
        }
    }

    private synchronized void finish(String reason) {
        failure = reason;
        notifyAll();
    }
}

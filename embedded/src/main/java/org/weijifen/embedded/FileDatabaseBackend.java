package org.weijifen.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/** The H2 file backend behind the gate, committing before it replies. */
final class FileDatabaseBackend extends H2Backend {

    private static final int CACHE_MEGABYTES = 64;

    /**
     * How long a chunk that nothing refers to any more is kept, milliseconds; a longer one only
     * guards against power loss.
     */
    private static final int RETENTION_MILLIS = 1_000;

    private final GroupCommit commits;
    private final CommandGate gate;

    private FileDatabaseBackend(MVStore store) {
        super(store);
        this.commits = GroupCommit.start(store);
        this.gate = new CommandGate(commits);
    }

    static FileDatabaseBackend open(Path file) {
        // No commit but ours: the store's own would cut between a document and its index.
        MVStore store =
                new MVStore.Builder()
                        .fileName(file.toAbsolutePath().toString())
                        .autoCommitDisabled()
                        .autoCommitBufferSize(0)
                        .cacheSize(CACHE_MEGABYTES)
                        .open();
        store.setRetentionTime(RETENTION_MILLIS);
        store.setVersionsToKeep(0);
        return new FileDatabaseBackend(store);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new FileDatabase(name, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleCommand(
            Channel channel, String database, String command, Document query) {
        return gate.run(
                database,
                command,
                query,
                () -> super.handleCommand(channel, database, command, query));
    }

    @Override
    public void close() {
        commits.close();
        super.close();
    }
}

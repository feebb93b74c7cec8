package org.weijifen.platform.port;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Port to the document store of one service. One aggregate is one document; every hot operation
 * addresses documents by known {@code _id}s. Implementations are held together by one contract test
 * (testkit).
 *
 * <p>Errors: {@link UnavailableException} for what may heal (the caller repeats), {@link
 * RefusedWriteException} for a write that can never succeed.
 */
public interface Documents {

    /** Those of {@code ids} that exist, by id; the whole document. */
    Map<String, StoredDocument> find(String collection, Collection<String> ids);

    /**
     * Writes many documents in one unordered bulk, each id at most once.
     *
     * <p>{@code expectedVersion == 0} inserts; otherwise the write happens only if the stored
     * version still equals it, and raises it by one. State, version, outbox, request memo and stamp
     * of one document move together or not at all.
     *
     * @return {@link CommitOutcome#WON} only if every write is known to have happened; otherwise
     *     {@link CommitOutcome#UNKNOWN}: some, all or none did, and the caller reloads and folds
     *     again
     */
    CommitOutcome commit(String collection, List<GuardedWrite> writes);

    /**
     * Removes the outbox entries whose {@code seq} is at most the given one, per document id;
     * harmless to repeat. Does not touch the version.
     */
    void trimOutboxes(String collection, Map<String, Long> upToSeq);

    /**
     * Documents that hold an outbox entry committed before the given real time (epoch
     * milliseconds).
     */
    List<StoredDocument> findPending(String collection, long committedBeforeMillis, int limit);

    /** A bounded list in ascending order of id, for what is not the hot path. */
    List<StoredDocument> scan(String collection, Scan scan);

    /**
     * Removes those documents that still have the given version; absent ones are no error.
     *
     * @param versions by document id
     */
    void deleteUnchanged(String collection, Map<String, Long> versions);
}

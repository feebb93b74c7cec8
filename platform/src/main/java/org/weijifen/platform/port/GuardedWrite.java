package org.weijifen.platform.port;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One guarded write: the whole new state, the events it causes and who did it, in one document.
 *
 * @param expectedVersion version that the writer has read; 0 inserts
 * @param generation life of the database in which it is written; 0 where revisions do not matter
 * @param append events to push to the outbox
 * @param request memo to push (the last {@link RequestMemo#KEPT} are kept)
 * @param by who acted: an opaque person id, or the service itself
 * @param atMillis domain time of the act, epoch milliseconds
 */
public record GuardedWrite(
        String id,
        long expectedVersion,
        long generation,
        int schema,
        Map<String, Object> state,
        List<OutboxEntry> append,
        @Nullable RequestMemo request,
        String by,
        long atMillis) {

    public GuardedWrite {
        append = List.copyOf(append);
        if (expectedVersion < 0) {
            throw new IllegalArgumentException("expectedVersion " + expectedVersion + " of " + id);
        }
    }

    /** A write of what is in no event: its revision does not matter. */
    public GuardedWrite(
            String id,
            long expectedVersion,
            int schema,
            Map<String, Object> state,
            List<OutboxEntry> append,
            @Nullable RequestMemo request,
            String by,
            long atMillis) {
        this(id, expectedVersion, 0, schema, state, append, request, by, atMillis);
    }
}

package org.weijifen.platform.port;

import java.util.List;
import java.util.Map;

/**
 * A document as read.
 *
 * @param schema shape number of {@code state}; an instance never writes a higher one than it knows
 * @param version number of commits so far, at least 1
 * @param generation life of the database in which the last commit happened; 0 if it is not known
 * @param state nested maps and lists of String, Integer, Long, Boolean
 * @param outbox committed events not yet known to be on the log, in order of {@code seq}
 * @param requests the last requests that changed this document, oldest first
 */
public record StoredDocument(
        String id,
        int schema,
        long version,
        long generation,
        Map<String, Object> state,
        List<OutboxEntry> outbox,
        List<RequestMemo> requests) {

    public StoredDocument {
        outbox = List.copyOf(outbox);
        requests = List.copyOf(requests);
    }
}

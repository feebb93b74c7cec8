package org.weijifen.platform.port;

import java.util.Set;

/**
 * The database will never accept these documents (too large, say); the others of the bulk may have
 * been written.
 */
public class RefusedWriteException extends RuntimeException {
    private final transient Set<String> ids;

    public RefusedWriteException(String message, Set<String> ids) {
        super(message);
        this.ids = Set.copyOf(ids);
    }

    public Set<String> ids() {
        return ids;
    }
}

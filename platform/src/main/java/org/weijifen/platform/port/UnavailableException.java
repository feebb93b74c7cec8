package org.weijifen.platform.port;

import org.jspecify.annotations.Nullable;

/**
 * The database or the broker cannot be reached or did not answer in time; the same call may succeed
 * later.
 */
public class UnavailableException extends RuntimeException {
    public UnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package org.weijifen.platform.port;

import org.jspecify.annotations.Nullable;

/**
 * Remembers a request in the document that it changed, so that a repeat gets the first answer.
 *
 * @param key hash of client, route and idempotency key
 * @param bodyHash hash of the request's body: the same key with another body is refused
 * @param answer the first answer as JSON text; {@code null} where it was too large to keep (then it
 *     is computed anew)
 */
public record RequestMemo(String key, String bodyHash, @Nullable String answer) {
    /** How many memos a document keeps. */
    public static final int KEPT = 32;

    /** Longest answer that is kept, in characters. */
    public static final int LONGEST_ANSWER = 8_192;
}

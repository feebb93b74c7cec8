package org.weijifen.platform.web;

/**
 * The caller's {@code Idempotency-Key} as a handler's parameter, already bound to client and route.
 * Required, unless the parameter is annotated with JSpecify's {@code Nullable}.
 *
 * @param key HMAC-SHA256 of client, method, path and key, cut to 160 bits: 32 characters of {@code
 *     [0-9a-v]}, so that it can be the id of what the request creates
 * @param bodyHash SHA-256 of the raw body bytes, 64 hexadecimal digits
 */
public record IdempotencyKey(String key, String bodyHash) {
    /** Name of the header. */
    public static final String HEADER = "Idempotency-Key";
}

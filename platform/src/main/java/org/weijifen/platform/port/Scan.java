package org.weijifen.platform.port;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A bounded list query.
 *
 * @param equalTo dotted path below {@code state} to the value it must have; a path to a list
 *     matches any element
 * @param afterId exclusive lower bound of the id
 * @param beforeId exclusive upper bound of the id
 * @param limit at most so many, 1 to 1 000
 */
public record Scan(
        Map<String, Object> equalTo,
        @Nullable String afterId,
        @Nullable String beforeId,
        int limit) {

    /** The largest page. */
    public static final int MAX_LIMIT = 1_000;

    public Scan {
        equalTo = Map.copyOf(equalTo);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit " + limit);
        }
    }

    public static Scan all(int limit) {
        return new Scan(Map.of(), null, null, limit);
    }
}

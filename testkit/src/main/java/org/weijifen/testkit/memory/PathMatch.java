package org.weijifen.testkit.memory;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Equality along a dotted path as MongoDB reads it: a list on the way, or at its end, matches by
 * any element.
 */
final class PathMatch {

    private PathMatch() {}

    static boolean matches(@Nullable Object value, String path, Object wanted) {
        int dot = path.indexOf('.');
        String head = dot < 0 ? path : path.substring(0, dot);
        return switch (value) {
            case Map<?, ?> map when dot < 0 -> equalOrHolds(map.get(head), wanted);
            case Map<?, ?> map -> matchesBelow(map.get(head), path.substring(dot + 1), wanted);
            case null, default -> false;
        };
    }

    private static boolean matchesBelow(@Nullable Object value, String path, Object wanted) {
        return value instanceof List<?> list
                ? list.stream().anyMatch(element -> matches(element, path, wanted))
                : matches(value, path, wanted);
    }

    private static boolean equalOrHolds(@Nullable Object value, Object wanted) {
        if (value instanceof List<?> list
                && list.stream().anyMatch(element -> same(element, wanted))) {
            return true;
        }
        return same(value, wanted);
    }

    private static boolean same(@Nullable Object value, Object wanted) {
        if (value instanceof Number a && wanted instanceof Number b) {
            return a.longValue() == b.longValue();
        }
        return wanted.equals(value);
    }
}

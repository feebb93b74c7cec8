package org.weijifen.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form of every public id: {@code [A-Za-z0-9_-]{1,40}} (contracts.md section 1). */
public final class PublicIds {
    private static final int LONGEST = 40;

    private PublicIds() {}

    public static boolean isValid(@Nullable String id) {
        if (id == null || id.isEmpty() || id.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            if (!isAllowed(id.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    // By hand: every id of every line of every event is checked, which a regular expression slows.
    private static boolean isAllowed(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_'
                || c == '-';
    }

    /** Returns the id; throws IllegalArgumentException naming the component, never the value. */
    public static String require(@Nullable String id, String component) {
        if (id == null || !isValid(id)) {
            throw new IllegalArgumentException(component + ": not a public id");
        }
        return id;
    }

    public static void requireIfPresent(@Nullable String id, String component) {
        if (id != null) {
            require(id, component);
        }
    }

    /** A copy of a list of ids; it may be empty. */
    public static List<String> requireAll(@Nullable List<String> ids, String component) {
        List<String> copy = Checks.list(ids, component);
        copy.forEach(id -> require(id, component));
        return copy;
    }

    /** A copy of a list of at least one id. */
    public static List<String> requireSome(@Nullable List<String> ids, String component) {
        return Checks.some(requireAll(ids, component), component);
    }
}

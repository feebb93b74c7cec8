package org.weijifen.platform.mongo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Deep copies of the values that a document's {@code state} may hold: maps with text keys, lists,
 * String, Integer, Long, Boolean, and {@code null}. Everything else is refused, so that a store
 * never changes a value's type silently (the driver would turn an {@code Instant} into a {@code
 * Date}).
 */
public final class PlainState {

    private PlainState() {}

    /**
     * A copy made of {@code LinkedHashMap}s and {@code ArrayList}s only. The driver's own {@code
     * Document} is never handed out: it equals no other kind of map, so a fold that changed nothing
     * would look like a change.
     *
     * @throws IllegalArgumentException naming the path of a value that may not be stored
     */
    public static Map<String, Object> copy(Map<String, ?> state) {
        return copyMap(state, "state");
    }

    private static Map<String, Object> copyMap(Map<?, ?> map, String path) {
        Map<String, @Nullable Object> copy = LinkedHashMap.newLinkedHashMap(map.size());
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getKey() instanceof String key)
                    || key.isEmpty()
                    || key.startsWith("$")
                    || key.contains(".")) {
                throw new IllegalArgumentException(
                        "key " + entry.getKey() + " at " + path + " cannot be stored");
            }
            copy.put(key, copyValue(entry.getValue(), path + "." + key));
        }
        return nonNullView(copy);
    }

    private static @Nullable Object copyValue(@Nullable Object value, String path) {
        return switch (value) {
            case null -> null;
            case String s -> s;
            case Integer i -> i;
            case Long l -> l;
            case Boolean b -> b;
            case Map<?, ?> map -> copyMap(map, path);
            case List<?> list -> copyList(list, path);
            default ->
                    throw new IllegalArgumentException(
                            value.getClass().getName() + " at " + path + " cannot be stored");
        };
    }

    private static List<@Nullable Object> copyList(List<?> list, String path) {
        List<@Nullable Object> copy = new ArrayList<>(list.size());
        for (Object element : list) {
            copy.add(copyValue(element, path + "[]"));
        }
        return copy;
    }

    // The port says Map<String, Object>; a null inside is legal JSON and travels as such.
    @SuppressWarnings({"unchecked", "NullAway"})
    private static Map<String, Object> nonNullView(Map<String, @Nullable Object> map) {
        return (Map<String, Object>) (Map<String, ?>) map;
    }
}

package org.weijifen.bordereau;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The signed file: all entries of one activity with their signatures and lists, and the keys that
 * signed them. One entry a line, so that a difference can be found with everyday tools.
 *
 * @param entries by number, from 0
 * @param head JWS over a {@link Head}, {@code null} in a file that does not show how new it is
 * @param keys for the eye and for integrity; whoever wants to know the origin has the keys already
 */
public record Bundle(
        String activityId, List<Entry> entries, @Nullable String head, PublishedKeys keys) {
    /** Names form and version of the file. */
    public static final String FORMAT = "weijifen-bordereau-1";

    public Bundle {
        entries = List.copyOf(entries);
    }

    /** One that shows that it was the newest; brings those of the keys that it needs. */
    public static Bundle of(
            String activityId, List<Entry> entries, @Nullable String head, PublishedKeys keys) {
        return new Bundle(activityId, entries, head, keys.usedBy(signed(entries, head)));
    }

    /** All that is signed in it. */
    List<String> signed() {
        return signed(entries, head);
    }

    private static List<String> signed(List<Entry> entries, @Nullable String head) {
        List<String> signed = new ArrayList<>(entries.stream().map(Entry::jws).toList());
        if (head != null) {
            signed.add(head);
        }
        return signed;
    }

    /** The canonical form; every byte of it means something. */
    public String toJson() {
        List<String> lines =
                entries.stream()
                        .map(
                                entry ->
                                        new JsonText()
                                                .put("number", entry.number())
                                                .put("hash", entry.hash())
                                                .put("jws", entry.jws())
                                                .put("csv", entry.csv())
                                                .end())
                        .toList();
        return "{\"format\":"
                + JsonText.quoted(FORMAT)
                + ",\n\"activityId\":"
                + JsonText.quoted(activityId)
                + ",\n\"entries\":[\n"
                + String.join(",\n", lines)
                + "],\n"
                + (head == null ? "" : "\"head\":" + JsonText.quoted(head) + ",\n")
                + "\"keys\":"
                + keys.array()
                + "}\n";
    }

    /**
     * Reads a file that may be spoilt or forged: nothing is checked here but its shape.
     *
     * @throws IllegalArgumentException if this is no such file
     */
    public static Bundle parse(byte[] file) {
        Map<String, Object> json = JsonText.parse(new String(file, StandardCharsets.UTF_8));
        if (!FORMAT.equals(JsonText.string(json, "format"))) {
            throw new IllegalArgumentException("the format is not " + FORMAT);
        }
        List<Entry> entries = new ArrayList<>();
        for (Map<String, Object> entry : objects(json, "entries")) {
            entries.add(
                    new Entry(
                            JsonText.number(entry, "number"),
                            JsonText.string(entry, "hash"),
                            JsonText.string(entry, "jws"),
                            JsonText.string(entry, "csv")));
        }
        return new Bundle(
                JsonText.string(json, "activityId"),
                entries,
                JsonText.stringOrNull(json, "head"),
                PublishedKeys.ofObjects(objects(json, "keys")));
    }

    /** How everybody who ever was on the list stands after the last entry, by volunteer id. */
    public Map<String, Row> standing() {
        Map<String, Row> standing = new TreeMap<>();
        entries.forEach(e -> e.rows().forEach(row -> standing.put(row.volunteerId(), row)));
        return standing;
    }

    private static List<Map<String, Object>> objects(Map<String, Object> json, String name) {
        List<Map<String, Object>> objects = new ArrayList<>();
        if (!(json.get(name) instanceof List<?> list)) {
            throw new IllegalArgumentException(name + " is no list");
        }
        for (Object element : list) {
            if (!(element instanceof Map<?, ?> map)) {
                throw new IllegalArgumentException(name + " holds something else");
            }
            Map<String, Object> object = new TreeMap<>();
            map.forEach((key, value) -> put(object, key, value));
            objects.add(object);
        }
        return objects;
    }

    private static void put(Map<String, Object> object, Object key, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException(key + " is null");
        }
        object.put(String.valueOf(key), value);
    }
}

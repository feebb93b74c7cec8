package org.weijifen.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What a new schema breaks of a released one. Within a major version only optional properties may
 * be added: readers ignore what they do not know, and events of any age stay valid. Everything else
 * (also a new enum value, which old readers cannot decode) needs a new type.
 */
final class SchemaDrift {
    private static final Set<String> ANNOTATIONS = Set.of("description", "title", "$comment");
    private static final Set<String> OPEN = Set.of("properties", "$defs");

    private SchemaDrift() {}

    /** The paths of all breaches; empty if the current schema may replace the released one. */
    static List<String> breaches(JsonNode released, JsonNode current) {
        List<String> found = new ArrayList<>();
        compare("", released, current, found);
        return found;
    }

    private static void compare(
            String path, JsonNode released, JsonNode current, List<String> found) {
        if (!released.isObject() || !current.isObject()) {
            if (!released.equals(current)) {
                found.add(path);
            }
            return;
        }
        released.forEachEntry(
                (keyword, value) -> keyword(path, keyword, value, current.path(keyword), found));
        for (String keyword : current.propertyNames()) {
            boolean harmless = ANNOTATIONS.contains(keyword) || keyword.equals("$defs");
            if (!released.has(keyword) && !harmless) {
                found.add(path + "/" + keyword);
            }
        }
    }

    private static void keyword(
            String path, String keyword, JsonNode released, JsonNode current, List<String> found) {
        String here = path + "/" + keyword;
        if (OPEN.contains(keyword)) {
            released.forEachEntry(
                    (name, child) -> compare(here + "/" + name, child, current.path(name), found));
        } else if (keyword.equals("required")) {
            if (!strings(released).equals(strings(current))) {
                found.add(here);
            }
        } else if (!ANNOTATIONS.contains(keyword)) {
            compare(here, released, current, found);
        }
    }

    private static Set<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }
}

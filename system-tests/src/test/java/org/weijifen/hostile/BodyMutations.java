package org.weijifen.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every way to spoil a valid body, one field at a time, after the schema. */
final class BodyMutations {
    private final OpenApi openApi;
    private final JsonNode valid;
    private final List<Mutation> found = new ArrayList<>();

    /**
     * A spoilt body.
     *
     * @param pointer the field that the answer must name
     */
    record Mutation(String what, String body, String pointer) {}

    private BodyMutations(OpenApi openApi, JsonNode valid) {
        this.openApi = openApi;
        this.valid = valid;
    }

    static List<Mutation> of(OpenApi openApi, JsonNode schema, JsonNode valid) {
        var mutations = new BodyMutations(openApi, valid);
        mutations.visit(schema, valid, "");
        return mutations.found;
    }

    private void visit(JsonNode reference, JsonNode value, String pointer) {
        JsonNode schema = openApi.resolved(reference);
        if (!pointer.isEmpty()) {
            for (String wrong : wrongValues(schema)) {
                replace(pointer, wrong);
            }
        }
        switch (schema.path("type").asString("")) {
            case "object" -> object(schema, value, pointer);
            case "array" -> array(schema, value, pointer);
            default -> {}
        }
    }

    private void object(JsonNode schema, JsonNode value, String pointer) {
        replace(pointer + "/noSuchField", "1");
        Set<String> required =
                StreamSupport.stream(schema.path("required").spliterator(), false)
                        .map(JsonNode::asString)
                        .collect(Collectors.toSet());
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            String name = property.getKey();
            String at = pointer + "/" + name;
            if (required.contains(name)) {
                replace(at, null);
                replace(at, "null");
            }
            if (value.has(name)) {
                visit(property.getValue(), value.get(name), at);
            } else {
                wrongValues(openApi.resolved(property.getValue()))
                        .forEach(wrong -> replace(at, wrong));
            }
        }
    }

    private void array(JsonNode schema, JsonNode value, String pointer) {
        replace(pointer, "[null]");
        replace(pointer, "[[]]");
        int most = schema.path("maxItems").asInt(0);
        if (most > 0 && !value.isEmpty()) {
            replace(pointer, "[" + (value.get(0) + ",").repeat(most) + value.get(0) + "]");
        }
        if (schema.path("minItems").asInt(0) > 0) {
            replace(pointer, "[]");
        }
        if (schema.path("uniqueItems").asBoolean(false)) {
            replace(pointer, "[" + value.get(0) + "," + value.get(0) + "]");
        }
        if (!value.isEmpty()) {
            visit(schema.path("items"), value.get(0), pointer + "/0");
        }
    }

    private static List<String> wrongValues(JsonNode schema) {
        return switch (schema.path("type").asString("")) {
            case "string" -> wrongTexts(schema);
            case "integer" ->
                    List.of(
                            "\"1\"",
                            "1.5",
                            "-1",
                            "1e30",
                            "9223372036854775808",
                            "9".repeat(400),
                            "true",
                            "{}",
                            "[]",
                            "\"\"");
            case "boolean" -> List.of("\"true\"", "1", "0", "{}", "[]", "\"\"");
            case "array" -> List.of("{}", "\"x\"", "1", "true");
            case "object" -> List.of("\"x\"", "1", "true", "[]", "\"\"", "{}");
            default -> throw new IllegalArgumentException("a field without a type: " + schema);
        };
    }

    private static List<String> wrongTexts(JsonNode schema) {
        List<String> wrong =
                new ArrayList<>(List.of("7", "-1", "1.5", "1e30", "true", "{}", "[]", "[\"x\"]"));
        wrong.add("\"\"");
        wrong.add("\"   \"");
        wrong.add("\"" + "x".repeat(10_000) + "\"");
        wrong.add("\"a\\u0000b\"");
        wrong.add("\"a\\ud800b\"");
        switch (schema.path("format").asString("")) {
            case "date" ->
                    wrong.addAll(
                            List.of(
                                    "\"2026-02-30\"",
                                    "\"yesterday\"",
                                    "\"2026-03-02T09:00:00Z\"",
                                    "20260302",
                                    "[2026,3,2]",
                                    "\"+999999999-12-31\"",
                                    "\"-999999999-01-01\""));
            case "date-time" ->
                    wrong.addAll(
                            List.of(
                                    "1772413200",
                                    "1772413200000",
                                    "\"1772413200\"",
                                    "\"2026-04-20\"",
                                    "\"2026-04-20T09:00:00\"",
                                    "\"2026-02-30T09:00:00Z\"",
                                    "\"2026-04-20T25:00:00Z\"",
                                    "\"2026-04-20T09:00:30Z\"",
                                    "\"2026-04-20T09:00:00.001Z\"",
                                    "\"+999999999-12-31T23:59:00Z\"",
                                    "\"-999999999-01-01T00:00:00Z\""));
            default -> {}
        }
        if (schema.has("enum")) {
            wrong.addAll(List.of("\"NO_SUCH\"", "0", "\"" + lower(schema) + "\""));
        }
        if (schema.has("pattern")) {
            wrong.addAll(List.of("\"../x\"", "\"张三\"", "\"$where\"", "\"" + "x".repeat(41) + "\""));
        }
        return wrong;
    }

    private static String lower(JsonNode schema) {
        return schema.path("enum").get(0).asString().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * @param json what to put there, absent: take the field away
     */
    private void replace(String pointer, @Nullable String json) {
        JsonNode copy = valid.deepCopy();
        int cut = pointer.lastIndexOf('/');
        JsonNode parent = copy.at(pointer.substring(0, cut));
        String name = pointer.substring(cut + 1);
        // Text in place of the value: numbers and escapes must reach the wire as written here.
        String mark = "@@here@@";
        switch (parent) {
            case ObjectNode object when json == null -> object.remove(name);
            case ObjectNode object -> object.put(name, mark);
            case ArrayNode list -> list.set(Integer.parseInt(name), list.stringNode(mark));
            default -> throw new IllegalArgumentException(pointer);
        }
        String body = copy.toString();
        String shown =
                json == null
                        ? "left out"
                        : json.length() > 40 ? json.length() + " characters" : json;
        found.add(
                new Mutation(
                        pointer + " = " + shown,
                        json == null ? body : body.replace("\"" + mark + "\"", json),
                        pointer));
    }
}

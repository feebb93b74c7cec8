package org.weijifen.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The merged document that the gateway serves. */
record OpenApi(JsonNode document) {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    /** An operation. */
    record Operation(String method, String template, JsonNode definition) {
        /** Its name in the catalogue, such as {@code GET /api/v1/cases/{id}}. */
        String name() {
            return method + " " + template;
        }

        boolean hasHeader(String name) {
            return parameter("header", name) != null;
        }

        boolean requiresHeader(String name) {
            JsonNode found = parameter("header", name);
            return found != null && found.path("required").asBoolean();
        }

        boolean isPaged() {
            return parameter("query", "cursor") != null;
        }

        List<String> queries() {
            List<String> names = new ArrayList<>();
            for (JsonNode each : definition.path("parameters")) {
                if (each.path("in").asString("").equals("query")) {
                    names.add(each.path("name").asString());
                }
            }
            return names;
        }

        boolean hasBody() {
            return definition.has("requestBody");
        }

        boolean requiresBody() {
            return definition.path("requestBody").path("required").asBoolean();
        }

        boolean creates() {
            return method.equals("POST") && definition.path("responses").has("201");
        }

        boolean isPublic() {
            return template.startsWith("/api/v1/public/");
        }

        private @Nullable JsonNode parameter(String in, String name) {
            for (JsonNode each : definition.path("parameters")) {
                if (each.path("in").asString("").equals(in)
                        && each.path("name").asString("").equals(name)) {
                    return each;
                }
            }
            return null;
        }
    }

    List<Operation> operations() {
        List<Operation> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> each : path.getValue().properties()) {
                if (METHODS.contains(each.getKey())) {
                    String method = each.getKey().toUpperCase(Locale.ROOT);
                    found.add(new Operation(method, path.getKey(), each.getValue()));
                }
            }
        }
        return found;
    }

    /** The methods that a path takes. */
    Set<String> methodsAt(String template) {
        return operations().stream()
                .filter(o -> o.template().equals(template))
                .map(Operation::method)
                .collect(Collectors.toSet());
    }

    JsonNode bodySchema(Operation operation) {
        return resolved(
                operation
                        .definition()
                        .path("requestBody")
                        .path("content")
                        .path("application/json")
                        .path("schema"));
    }

    JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : resolved(document.at(reference.substring(1)));
    }
}

package org.weijifen.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One OpenAPI 3.1 document out of those that the services keep as {@code openapi/<service>.json};
 * absent ones are left out. Components of the same name and different content get the service's
 * name in front.
 */
final class OpenApiDocument {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final ObjectNode merged = MAPPER.createObjectNode();

    private OpenApiDocument() {
        merged.put("openapi", "3.1.0");
        merged.putObject("info").put("title", "Weijifen").put("version", "v1");
        merged.putArray("servers").addObject().put("url", "/");
        merged.putObject("paths");
        merged.putObject("components")
                .putObject("securitySchemes")
                .putObject("bearer")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT");
        merged.putArray("security").addObject().putArray("bearer");
    }

    /** The merged document as UTF-8 JSON. */
    static byte[] of(List<String> services) {
        var document = new OpenApiDocument();
        for (String service : services) {
            var resource = new ClassPathResource("openapi/" + service + ".json");
            if (resource.exists()) {
                try {
                    document.add(service, resource.getContentAsString(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return MAPPER.writeValueAsBytes(document.merged);
    }

    private void add(String service, String json) {
        JsonNode components = MAPPER.readTree(json).path("components");
        String text = json;
        for (Map.Entry<String, JsonNode> section : components.properties()) {
            for (Map.Entry<String, JsonNode> component : section.getValue().properties()) {
                JsonNode standing =
                        merged.path("components").path(section.getKey()).path(component.getKey());
                if (!standing.isMissingNode() && !standing.equals(component.getValue())) {
                    text = renamed(text, section.getKey(), component.getKey(), service);
                }
            }
        }
        JsonNode source = MAPPER.readTree(text);
        for (Map.Entry<String, JsonNode> section : source.path("components").properties()) {
            ObjectNode target =
                    ((ObjectNode) merged.get("components")).withObjectProperty(section.getKey());
            for (Map.Entry<String, JsonNode> component : section.getValue().properties()) {
                boolean taken =
                        target.has(component.getKey())
                                && !target.get(component.getKey()).equals(component.getValue());
                target.set(
                        taken ? service + "_" + component.getKey() : component.getKey(),
                        component.getValue());
            }
        }
        ObjectNode paths = (ObjectNode) merged.get("paths");
        for (Map.Entry<String, JsonNode> path : source.path("paths").properties()) {
            if (paths.has(path.getKey())) {
                throw new IllegalStateException("two services describe " + path.getKey());
            }
            paths.set(path.getKey(), path.getValue());
        }
    }

    private static String renamed(String json, String section, String name, String service) {
        String prefix = "\"#/components/" + section + "/";
        return json.replace(prefix + name + "\"", prefix + service + "_" + name + "\"");
    }
}

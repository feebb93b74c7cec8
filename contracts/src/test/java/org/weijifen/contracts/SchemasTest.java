package org.weijifen.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class SchemasTest {
    private static final Set<String> PERSONAL_WORDS =
            Set.of(
                    "address",
                    "age",
                    "birth",
                    "birthday",
                    "born",
                    "card",
                    "comment",
                    "contact",
                    "content",
                    "description",
                    "email",
                    "gender",
                    "identity",
                    "mail",
                    "mobile",
                    "name",
                    "names",
                    "note",
                    "passport",
                    "phone",
                    "photo",
                    "place",
                    "remark",
                    "sex",
                    "surname",
                    "tel",
                    "telephone",
                    "text",
                    "title");

    /** What is said of bodies and activities, which are public, not of persons. */
    private static final Set<String> ALLOWED =
            Set.of(
                    "organization.registered.v1/properties/name",
                    "$defs/ActivityHeader/properties/title",
                    "$defs/ActivityHeader/properties/place");

    static List<EventType> valued() {
        return ContractJson.valued();
    }

    @Test
    void everyTypeHasOneSchemaAndNoSchemaIsWithoutType() throws Exception {
        Path folder = Path.of("src", "main", "resources", "schemas");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            EventTypes.ALL.stream().map(type -> type.name() + ".json").toList());
        }
    }

    @ParameterizedTest
    @MethodSource("valued")
    void saysWhatTheRecordSays(EventType type) {
        JsonNode schema = ContractJson.schema(type);
        assertSameShape(type.data(), schema, schema.path("$defs"));
    }

    @Test
    void noPropertySuggestsPersonalData() {
        List<String> suspects = new ArrayList<>();
        for (EventType type : EventTypes.ALL) {
            suspects(type.name(), ContractJson.schema(type), suspects);
        }
        assertThat(suspects).isEmpty();
    }

    private static void assertSameShape(Class<?> record, JsonNode schema, JsonNode definitions) {
        RecordComponent[] components = record.getRecordComponents();
        assertThat(schema.path("properties").propertyNames())
                .as(record.getSimpleName())
                .containsExactlyElementsOf(
                        Arrays.stream(components).map(RecordComponent::getName).toList());
        assertThat(schema.path("required").valueStream().map(JsonNode::asString))
                .as(record.getSimpleName())
                .containsExactlyElementsOf(
                        Arrays.stream(components)
                                .filter(SchemasTest::required)
                                .map(RecordComponent::getName)
                                .toList());
        for (RecordComponent component : components) {
            Type type = component.getGenericType();
            JsonNode property = schema.path("properties").path(component.getName());
            if (type instanceof ParameterizedType list) {
                assertThat(property.path("type").asString()).isEqualTo("array");
                assertSameType(
                        (Class<?>) list.getActualTypeArguments()[0],
                        property.path("items"),
                        definitions);
            } else {
                assertSameType((Class<?>) type, property, definitions);
            }
        }
    }

    private static void assertSameType(Class<?> type, JsonNode property, JsonNode definitions) {
        if (type.isRecord() || type.isEnum()) {
            assertThat(property.path("$ref").asString())
                    .isEqualTo("#/$defs/" + type.getSimpleName());
        }
        JsonNode definition = definitions.path(type.getSimpleName());
        if (type.isRecord()) {
            assertSameShape(type, definition, definitions);
        } else if (type.isEnum()) {
            assertThat(definition.path("enum").valueStream().map(JsonNode::asString))
                    .containsExactlyElementsOf(
                            Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
        } else {
            assertThat(property.path("type").asString()).isEqualTo(jsonType(type));
        }
    }

    private static String jsonType(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        return type.isPrimitive() || type == Integer.class ? "integer" : "string";
    }

    private static boolean required(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static void suspects(String path, JsonNode node, List<String> found) {
        for (var field : node.properties()) {
            String here = path + "/" + field.getKey();
            boolean property = path.endsWith("/properties");
            if (property
                    && words(field.getKey()).stream().anyMatch(PERSONAL_WORDS::contains)
                    && ALLOWED.stream().noneMatch(here::endsWith)) {
                found.add(here);
            }
            suspects(here, field.getValue(), found);
        }
    }

    private static Set<String> words(String camelCase) {
        return Arrays.stream(camelCase.split("(?=[A-Z])"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}

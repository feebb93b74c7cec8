package org.weijifen.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The mapper settings that the golden files are written with, and what tests read with them. */
final class ContractJson {
    static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    private ContractJson() {}

    /** All types that have a value on the wire. */
    static List<EventType> valued() {
        return EventTypes.ALL.stream().filter(type -> !isTombstone(type)).toList();
    }

    static Stream<Golden> goldens() {
        return valued().stream()
                .flatMap(
                        type ->
                                Stream.of(GoldenFiles.FULL, GoldenFiles.MINIMAL)
                                        .map(variant -> new Golden(type, variant)));
    }

    static JsonNode schema(EventType type) {
        return MAPPER.readTree(GoldenFiles.schema(type.name()));
    }

    static boolean isTombstone(EventType type) {
        return type.name().equals("volunteer.sanctions-ended.v1");
    }

    record Golden(EventType type, String variant) {
        String json() {
            return GoldenFiles.read(type.name(), variant);
        }

        @Override
        public String toString() {
            return type.name() + "/" + variant;
        }
    }
}

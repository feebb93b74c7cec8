package org.weijifen.platform.aggregate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * State records to and from the maps that are stored, and answers to JSON text. Component names are
 * field names.
 */
public class StateCodec {
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    /** Shared, since a mapper learns each record anew: a restart in a simulation stays cheap. */
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(InstantText.module())
                    .changeDefaultPropertyInclusion(
                            i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private final JsonMapper mapper = mapper();

    /**
     * The one JSON dialect of stored states and events: ISO-8601 times, nulls left out, unknown
     * fields ignored.
     */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    public Map<String, Object> toMap(Object state) {
        return mapper.convertValue(state, MAP);
    }

    public <S> S fromMap(Map<String, Object> map, Class<S> type) {
        return mapper.convertValue(map, type);
    }

    public String toJson(Object answer) {
        return mapper.writeValueAsString(answer);
    }
}

package org.weijifen.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.weijifen.contracts.blacklist.VolunteerSanctionsEnded;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class GoldenFilesTest {
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Stream<ContractJson.Golden> goldens() {
        return ContractJson.goldens();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void satisfiesItsSchema(ContractJson.Golden golden) {
        assertThat(breaches(golden, ContractJson.MAPPER.readTree(golden.json()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void decodesAndEncodesByteForByte(ContractJson.Golden golden) {
        Event event = ContractJson.MAPPER.readValue(golden.json(), golden.type().data());

        assertThat(ContractJson.MAPPER.writeValueAsString(event)).isEqualTo(golden.json());
        assertThat(PublicIds.isValid(event.key())).isTrue();
        assertThat(event.tombstone()).isFalse();
    }

    /** Neither the schema nor the record accepts an event that lacks something required. */
    @ParameterizedTest
    @MethodSource("goldens")
    void nothingRequiredMayBeMissing(ContractJson.Golden golden) {
        List<String> accepted = new ArrayList<>();
        for (JsonNode required : ContractJson.schema(golden.type()).get("required")) {
            String property = required.asString();
            ObjectNode without = (ObjectNode) ContractJson.MAPPER.readTree(golden.json());
            without.remove(property);
            assertThat(breaches(golden, without)).as(property).isNotEmpty();
            if (decodes(golden, without)) {
                accepted.add(property);
            }
        }
        assertThat(accepted).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void unknownPropertiesAreIgnored(ContractJson.Golden golden) {
        ObjectNode more = (ObjectNode) ContractJson.MAPPER.readTree(golden.json());
        more.put("addedLater", 1);

        assertThat(breaches(golden, more)).isEmpty();
        assertThat(decodes(golden, more)).isTrue();
    }

    @Test
    void tombstoneHasNoGoldenFileAndComesFromHeaders() {
        EventType type = EventTypes.of(VolunteerSanctionsEnded.class);
        Event event = EventTypes.tombstone(type, "vol-1", 7, Instant.EPOCH);

        assertThat(event).isEqualTo(new VolunteerSanctionsEnded(7, Instant.EPOCH, "vol-1"));
        assertThat(event.tombstone()).isTrue();
        assertThat(event.key()).isEqualTo("vol-1");
        assertThatThrownBy(() -> GoldenFiles.read(type.name(), GoldenFiles.FULL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean decodes(ContractJson.Golden golden, JsonNode json) {
        try {
            ContractJson.MAPPER.treeToValue(json, golden.type().data());
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }

    private static List<com.networknt.schema.Error> breaches(
            ContractJson.Golden golden, JsonNode json) {
        return SCHEMAS.getSchema(ContractJson.schema(golden.type())).validate(json);
    }
}

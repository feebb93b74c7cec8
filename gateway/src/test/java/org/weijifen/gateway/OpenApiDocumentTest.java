package org.weijifen.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One document out of several; the samples are in the test resources. */
class OpenApiDocumentTest {

    @Test
    void documentsAreMergedAndClashingComponentsRenamed() {
        byte[] json = OpenApiDocument.of(List.of("sample-a", "absent", "sample-b"));
        JsonNode merged = JsonMapper.builder().build().readTree(json);

        assertThat(merged.path("openapi").asString()).isEqualTo("3.1.0");
        assertThat(merged.path("paths").propertyNames()).containsExactly("/api/v1/a", "/api/v1/b");
        assertThat(merged.at("/components/schemas").propertyNames())
                .containsExactlyInAnyOrder("Problem", "Interval", "sample-b_Interval");
        assertThat(merged.at("/paths/~1api~1v1~1b/get/responses/200/$ref").asString())
                .isEqualTo("#/components/schemas/sample-b_Interval");
        assertThat(merged.at("/paths/~1api~1v1~1a/get/responses/200/$ref").asString())
                .isEqualTo("#/components/schemas/Interval");
        assertThat(merged.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
    }
}

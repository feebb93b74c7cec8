package org.weijifen.testkit.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.StateCodec;
import org.weijifen.platform.service.ServiceDefinition;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * States as earlier releases stored them ({@code stored/<collection>-v<schema>.json}, the
 * document's {@code state} alone) are read by today's code (architecture.md 4). A sample is never
 * edited: a new shape raises the aggregate's schema and brings a sample of its own.
 */
public final class StoredShapes {
    private static final JsonMapper MAPPER = StateCodec.mapper();
    private static final TypeReference<Map<String, Object>> STATE = new TypeReference<>() {};

    private StoredShapes() {}

    /** One test for each aggregate and each shape that it has ever had; a missing sample fails. */
    public static Stream<DynamicTest> testsOf(ServiceDefinition service) {
        return service.aggregates().stream()
                .flatMap(
                        aggregate ->
                                IntStream.rangeClosed(1, aggregate.schema())
                                        .mapToObj(
                                                schema ->
                                                        DynamicTest.dynamicTest(
                                                                name(aggregate, schema),
                                                                () ->
                                                                        assertRead(
                                                                                aggregate,
                                                                                schema))));
    }

    /** Today's shape must come back whole: a renamed component would lose what is stored. */
    private static void assertRead(Aggregate<?> aggregate, int schema) {
        String sample = sample(name(aggregate, schema));
        var states = new StateCodec();
        Object state = states.fromMap(MAPPER.readValue(sample, STATE), aggregate.type());
        if (schema == aggregate.schema()) {
            assertThat(MAPPER.readTree(states.toJson(states.toMap(state))))
                    .isEqualTo(MAPPER.readTree(sample));
        }
    }

    private static String name(Aggregate<?> aggregate, int schema) {
        return aggregate.collection() + "-v" + schema + ".json";
    }

    private static String sample(String name) {
        try (InputStream in = StoredShapes.class.getResourceAsStream("/stored/" + name)) {
            assertThat(in).as("sample stored/" + name).isNotNull();
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.weijifen.blacklist.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.EventType;
import org.weijifen.contracts.Topics;
import org.weijifen.platform.service.ServiceDefinition;
import org.weijifen.scheme.SchemePolicy;
import org.weijifen.testkit.golden.GoldenEvents;
import org.weijifen.testkit.memory.InMemoryDocuments;

/** The contract's golden files: this service writes its own byte for byte and folds the others'. */
class GoldenEventsTest {
    private static final ServiceDefinition SERVICE = BlacklistModule.definition("gusu-2019");

    static Stream<EventType> written() {
        return GoldenEvents.written(SERVICE);
    }

    static Stream<EventType> read() {
        return GoldenEvents.of(
                Set.of(
                        Topics.ACTIVITY_HOURS,
                        Topics.ACTIVITY_IRREGULARITIES,
                        Topics.REGISTRY_ORGANIZATIONS));
    }

    @ParameterizedTest
    @MethodSource("written")
    void writtenBytesAreTheGoldenOnes(EventType type) {
        GoldenEvents.assertWritten(SERVICE, type);
    }

    @ParameterizedTest
    @MethodSource("read")
    void goldenEventsAreUnderstoodAndNoneIsParked(EventType type) {
        for (Event event : GoldenEvents.decoded(type)) {
            var documents = new InMemoryDocuments();
            var rig =
                    new BlacklistRig(
                            Instant.parse("2026-03-01T00:00:00Z"),
                            documents,
                            SchemePolicy.load("gusu-2019"));
            rig.deliver(List.of(event));
            assertThat(rig.deadLetters()).isZero();
            if (type.topic().equals(Topics.ACTIVITY_IRREGULARITIES)) {
                assertThat(documents.all("irregularity-intakes")).hasSize(1);
            } else if (type.name().startsWith("hours")) {
                assertThat(documents.all("buckets")).isNotEmpty();
            }
            if (type.name().startsWith("organization")) {
                assertThat(documents.all("organizations")).hasSize(1);
            }
        }
    }
}

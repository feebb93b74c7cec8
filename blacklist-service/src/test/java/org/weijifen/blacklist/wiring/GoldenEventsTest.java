package org.weijifen.blacklist.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.EventType;
import org.weijifen.contracts.EventTypes;
import org.weijifen.contracts.GoldenFiles;
import org.weijifen.contracts.Topics;
import org.weijifen.platform.event.Decoded;
import org.weijifen.platform.event.EventCodec;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.platform.service.ServiceDefinition;
import org.weijifen.scheme.SchemePolicy;
import org.weijifen.testkit.memory.InMemoryDocuments;

/** The contract's golden files: this service writes its own byte for byte and folds the others'. */
class GoldenEventsTest {
    private static final ServiceDefinition SERVICE = BlacklistModule.definition("gusu-2019");
    private static final EventCodec CODEC = new EventCodec(SERVICE.source(), SERVICE.catalog());

    static Stream<EventType> written() {
        return EventTypes.forTopics(
                        Topics.BLACKLIST_CASES,
                        Topics.BLACKLIST_VOLUNTEER_CASES,
                        Topics.BLACKLIST_HOURS)
                .stream()
                .filter(type -> !type.name().equals("volunteer.sanctions-ended.v1"));
    }

    static Stream<EventType> read() {
        return EventTypes.forTopics(Topics.ACTIVITY_HOURS, Topics.REGISTRY_ORGANIZATIONS).stream();
    }

    @ParameterizedTest
    @MethodSource("written")
    void writtenBytesAreTheGoldenOnes(EventType type) {
        for (String variant : List.of(GoldenFiles.FULL, GoldenFiles.MINIMAL)) {
            String golden = GoldenFiles.read(type.name(), variant);
            byte[] bytes = CODEC.valueOf(decode(type, golden));
            assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(golden);
        }
    }

    @ParameterizedTest
    @MethodSource("read")
    void goldenEventsAreUnderstoodAndNoneIsParked(EventType type) {
        for (String variant : List.of(GoldenFiles.FULL, GoldenFiles.MINIMAL)) {
            var documents = new InMemoryDocuments();
            var rig =
                    new BlacklistRig(
                            Instant.parse("2026-03-01T00:00:00Z"),
                            documents,
                            SchemePolicy.load("gusu-2019"));
            rig.deliver(List.of(decode(type, GoldenFiles.read(type.name(), variant))));
            assertThat(rig.deadLetters()).isZero();
            if (type.name().startsWith("hours")) {
                assertThat(documents.all("buckets")).isNotEmpty();
            }
            if (type.name().startsWith("organization")) {
                assertThat(documents.all("organizations")).hasSize(1);
            }
        }
    }

    private static Event decode(EventType type, String json) {
        var headers =
                Map.of(
                        "ce_type", type.name(),
                        "ce_id", "e1",
                        "ce_time", "2026-03-02T03:04:05.678Z",
                        "ce_revision", "4294967299");
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        Decoded decoded = CODEC.decode(LogRecord.toSend(type.topic(), "key", bytes, headers));
        return (Event) ((Decoded.Known) decoded).event().data();
    }
}

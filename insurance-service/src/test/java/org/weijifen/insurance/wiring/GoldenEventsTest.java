package org.weijifen.insurance.wiring;

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
import org.weijifen.contracts.activity.ActivityEvent;
import org.weijifen.platform.event.Decoded;
import org.weijifen.platform.event.EventCodec;
import org.weijifen.platform.port.LogRecord;

/** The contract's golden files: this service writes its own byte for byte and folds the others'. */
class GoldenEventsTest {
    private static final EventCodec CODEC =
            new EventCodec(
                    InsuranceModule.definition("gusu-2019").source(),
                    InsuranceModule.definition("gusu-2019").catalog());

    static Stream<EventType> written() {
        return EventTypes.forTopics(Topics.INSURANCE_COVERS).stream();
    }

    static Stream<EventType> read() {
        return EventTypes.forTopics(Topics.ACTIVITY_ACTIVITIES, Topics.REGISTRY_VOLUNTEERS)
                .stream();
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
            var rig = new InsuranceRig(Instant.parse("2026-03-01T00:00:00Z"), 1);
            Event event = decode(type, GoldenFiles.read(type.name(), variant));
            rig.deliver(event);
            assertThat(rig.deadLetters()).isZero();
            if (event instanceof ActivityEvent activity
                    && !type.name().contains("roster-changed")) {
                assertThat(rig.view(activity.activityId()).activityId()).isEqualTo(event.key());
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

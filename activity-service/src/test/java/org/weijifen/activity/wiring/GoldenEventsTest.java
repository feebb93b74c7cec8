package org.weijifen.activity.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.EventType;
import org.weijifen.contracts.EventTypes;
import org.weijifen.contracts.GoldenFiles;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.blacklist.VolunteerSanctionsEnded;
import org.weijifen.platform.event.Decoded;
import org.weijifen.platform.event.EventCodec;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.scheme.ContractCatalog;

/** Bytes that this service writes, and those that it must be able to read. */
class GoldenEventsTest {
    private final EventCodec codec =
            new EventCodec(ActivityModule.definition("gusu-2019").source(), ContractCatalog.all());

    static Stream<EventType> written() {
        return EventTypes.forTopics(Topics.ACTIVITY_ACTIVITIES, Topics.ACTIVITY_HOURS).stream();
    }

    static Stream<EventType> read() {
        return EventTypes.forTopics(
                        Topics.REGISTRY_VOLUNTEERS,
                        Topics.REGISTRY_ORGANIZATIONS,
                        Topics.BLACKLIST_CASES,
                        Topics.BLACKLIST_VOLUNTEER_CASES)
                .stream()
                .filter(t -> t.data() != VolunteerSanctionsEnded.class);
    }

    @ParameterizedTest
    @MethodSource("written")
    void writesTheGoldenBytes(EventType type) {
        for (String variant : new String[] {GoldenFiles.FULL, GoldenFiles.MINIMAL}) {
            String golden = GoldenFiles.read(type.name(), variant).strip();
            Event event = decode(type, golden);
            assertThat(new String(codec.valueOf(event), StandardCharsets.UTF_8)).isEqualTo(golden);
            LogRecord sent = codec.toRecord(codec.toEntry(event, "x/y", 0, 1, null, 0));
            assertThat(sent.topic()).isEqualTo(type.topic());
            assertThat(sent.headers()).containsEntry("ce_type", type.name());
        }
    }

    @ParameterizedTest
    @MethodSource("read")
    void readsTheGoldenBytes(EventType type) {
        for (String variant : new String[] {GoldenFiles.FULL, GoldenFiles.MINIMAL}) {
            assertThat(decode(type, GoldenFiles.read(type.name(), variant)))
                    .isInstanceOf(type.data());
        }
    }

    private Event decode(EventType type, String json) {
        var sent =
                LogRecord.toSend(
                        type.topic(),
                        "key",
                        json.getBytes(StandardCharsets.UTF_8),
                        Map.of(
                                "ce_id", "id",
                                "ce_type", type.name(),
                                "ce_time", "2026-03-05T01:00:00Z",
                                "ce_revision", "1"));
        return (Event) ((Decoded.Known) codec.decode(sent)).event().data();
    }
}

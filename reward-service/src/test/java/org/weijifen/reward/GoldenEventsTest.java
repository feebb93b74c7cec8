package org.weijifen.reward;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.EventType;
import org.weijifen.contracts.EventTypes;
import org.weijifen.contracts.GoldenFiles;
import org.weijifen.contracts.activity.HoursVerified;
import org.weijifen.platform.aggregate.StateCodec;
import org.weijifen.platform.event.Decoded;
import org.weijifen.platform.event.EventCodec;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.reward.wiring.RewardModule;
import org.weijifen.scheme.ContractCatalog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What this service reads and writes is what the contract's golden files say. */
class GoldenEventsTest {
    private static final JsonMapper MAPPER = StateCodec.mapper();
    private static final EventCodec CODEC =
            new EventCodec("/weijifen/gusu-2019/reward-service", ContractCatalog.all());

    private static Stream<EventType> typesOf(Set<String> topics) {
        return EventTypes.ALL.stream()
                .filter(t -> topics.contains(t.topic()))
                .filter(t -> !t.name().equals("volunteer.sanctions-ended.v1"));
    }

    static Stream<EventType> written() {
        return typesOf(RewardModule.definition("gusu-2019").ownTopics());
    }

    static Stream<EventType> read() {
        return typesOf(new RewardInstance(TestPolicies.GUSU).module().reaction().topics());
    }

    @ParameterizedTest
    @MethodSource("written")
    void goldenBytesAreWrittenAgainByteForByte(EventType type) {
        for (String variant : List.of(GoldenFiles.FULL, GoldenFiles.MINIMAL)) {
            String golden = GoldenFiles.read(type.name(), variant).strip();
            Object event = MAPPER.readValue(golden, type.data());
            assertThat(new String(CODEC.valueOf(event), StandardCharsets.UTF_8)).isEqualTo(golden);
        }
    }

    @ParameterizedTest
    @MethodSource("read")
    void everyGoldenFileOfTheTopicsReadIsTaken(EventType type) {
        var reward = new RewardInstance(TestPolicies.GUSU);
        for (String variant : List.of(GoldenFiles.FULL, GoldenFiles.MINIMAL)) {
            Event event = decoded(type, variant);
            reward.deliver(event);
            assertThat(reward.deadLetters()).isZero();
            assertThat(reward.database().all("accounts"))
                    .extracting(d -> d.id())
                    .contains(event.key());
        }
    }

    private static Event decoded(EventType type, String variant) {
        byte[] value = GoldenFiles.read(type.name(), variant).getBytes(StandardCharsets.UTF_8);
        var headers =
                Map.of(
                        "ce_id", "1",
                        "ce_type", type.name(),
                        "ce_time", "2026-03-10T02:00:00.250Z",
                        "ce_revision", "4294967299");
        var decoded = CODEC.decode(LogRecord.toSend(type.topic(), "vol-000123", value, headers));
        assertThat(decoded).isInstanceOf(Decoded.Known.class);
        return (Event) ((Decoded.Known) decoded).event().data();
    }

    /** Real output has exactly the fields that the golden files show. */
    @Test
    void whatIsReallyPublishedLooksLikeTheGoldenFiles() {
        var reward = new RewardInstance(TestPolicies.GUSU);
        List<HoursVerified> records = Facts.days("a", "2026-01-05", 6_000);
        reward.deliver(records);
        HoursVerified first = records.getFirst();
        reward.deliver(Facts.suppressed(first, "san", 5, "2026-02-10T10:00"));
        reward.deliver(Facts.restored(first, "san", 6, "2026-02-11T10:00"));
        List<String> seen = new ArrayList<>();
        for (Event event : reward.published()) {
            String type = EventTypes.of(event.getClass()).name();
            JsonNode real = MAPPER.readTree(CODEC.valueOf(event));
            JsonNode full = MAPPER.readTree(GoldenFiles.read(type, GoldenFiles.FULL));
            JsonNode minimal = MAPPER.readTree(GoldenFiles.read(type, GoldenFiles.MINIMAL));
            assertThat(full.propertyNames()).containsAll(real.propertyNames());
            assertThat(real.propertyNames()).containsAll(minimal.propertyNames());
            seen.add(type);
        }
        assertThat(seen)
                .containsOnly(written().map(EventType::name).toArray(String[]::new))
                .containsAll(written().map(EventType::name).toList());
    }
}

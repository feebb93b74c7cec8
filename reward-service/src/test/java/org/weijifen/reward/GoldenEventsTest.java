package org.weijifen.reward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.EventType;
import org.weijifen.contracts.EventTypes;
import org.weijifen.contracts.GoldenFiles;
import org.weijifen.contracts.activity.HoursVerified;
import org.weijifen.contracts.blacklist.PublicationEvent;
import org.weijifen.contracts.blacklist.SanctionEvent;
import org.weijifen.contracts.blacklist.ViolationReported;
import org.weijifen.platform.aggregate.StateCodec;
import org.weijifen.platform.event.EventCodec;
import org.weijifen.platform.service.ServiceDefinition;
import org.weijifen.reward.wiring.RewardModule;
import org.weijifen.testkit.golden.GoldenEvents;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What this service reads and writes is what the contract's golden files say. */
class GoldenEventsTest {
    private static final JsonMapper MAPPER = StateCodec.mapper();
    private static final ServiceDefinition SERVICE = RewardModule.definition("gusu-2019");
    private static final EventCodec CODEC = new EventCodec(SERVICE.source(), SERVICE.catalog());

    static Stream<EventType> written() {
        return GoldenEvents.written(SERVICE);
    }

    static Stream<EventType> read() {
        return GoldenEvents.of(new RewardInstance(TestPolicies.GUSU).module().reaction().topics());
    }

    @ParameterizedTest
    @MethodSource("written")
    void goldenBytesAreWrittenAgainByteForByte(EventType type) {
        GoldenEvents.assertWritten(SERVICE, type);
    }

    @ParameterizedTest
    @MethodSource("read")
    void everyGoldenFileOfTheTopicsReadIsTaken(EventType type) {
        var reward = new RewardInstance(TestPolicies.GUSU);
        for (Event event : GoldenEvents.decoded(type)) {
            reward.deliver(event);
            assertThat(reward.deadLetters()).isZero();
            String collection = collectionOf(event);
            if (!collection.isEmpty()) {
                assertThat(reward.database().all(collection))
                        .extracting(d -> d.id())
                        .contains(idOf(event));
            }
        }
    }

    /** Where an event leaves its trace; a publication leaves none. */
    private static String collectionOf(Event event) {
        return switch (event) {
            case SanctionEvent _ -> "sanctions";
            case ViolationReported _ -> "violations";
            case PublicationEvent _ -> "";
            default -> "accounts";
        };
    }

    private static String idOf(Event event) {
        return switch (event) {
            case SanctionEvent e -> e.sanctionId();
            case ViolationReported e -> e.caseId();
            default -> event.key();
        };
    }

    /** Real output has exactly the fields that the golden files show. */
    @Test
    void whatIsReallyPublishedLooksLikeTheGoldenFiles() {
        var reward = new RewardInstance(TestPolicies.GUSU);
        List<HoursVerified> records = Facts.days("a", "2026-01-05", 6_000);
        reward.deliver(records);
        String benefitId = reward.account().benefits().getFirst().benefitId();
        reward.module().useBenefit().use(Facts.VOLUNTEER, benefitId, reward.officer("use"));
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

package org.weijifen.activity.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.weijifen.contracts.EventType;
import org.weijifen.contracts.Topics;
import org.weijifen.platform.service.ServiceDefinition;
import org.weijifen.testkit.golden.GoldenEvents;

/** Bytes that this service writes, and those that it must be able to read. */
class GoldenEventsTest {
    private static final ServiceDefinition SERVICE = ActivityModule.definition("gusu-2019");

    static Stream<EventType> written() {
        return GoldenEvents.written(SERVICE);
    }

    static Stream<EventType> read() {
        return GoldenEvents.of(
                Set.of(
                        Topics.REGISTRY_VOLUNTEERS,
                        Topics.REGISTRY_ORGANIZATIONS,
                        Topics.BLACKLIST_CASES,
                        Topics.BLACKLIST_VOLUNTEER_CASES));
    }

    @ParameterizedTest
    @MethodSource("written")
    void writesTheGoldenBytes(EventType type) {
        GoldenEvents.assertWritten(SERVICE, type);
    }

    @ParameterizedTest
    @MethodSource("read")
    void readsTheGoldenBytes(EventType type) {
        assertThat(GoldenEvents.decoded(type)).isNotEmpty().hasOnlyElementsOfType(type.data());
    }
}

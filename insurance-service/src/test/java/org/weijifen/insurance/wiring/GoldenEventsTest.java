package org.weijifen.insurance.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.EventType;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.activity.ActivityEvent;
import org.weijifen.platform.service.ServiceDefinition;
import org.weijifen.testkit.golden.GoldenEvents;

/** The contract's golden files: this service writes its own byte for byte and folds the others'. */
class GoldenEventsTest {
    private static final ServiceDefinition SERVICE = InsuranceModule.definition("gusu-2019");

    static Stream<EventType> written() {
        return GoldenEvents.written(SERVICE);
    }

    static Stream<EventType> read() {
        return GoldenEvents.of(
                Set.of(
                        Topics.ACTIVITY_ACTIVITIES,
                        Topics.ACTIVITY_HOURS,
                        Topics.INSURANCE_COVERS,
                        Topics.INSURANCE_POLICIES,
                        Topics.REGISTRY_VOLUNTEERS));
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
            var rig = new InsuranceRig(Instant.parse("2026-03-01T00:00:00Z"), 1);
            rig.deliver(event);
            assertThat(rig.deadLetters()).isZero();
            if (event instanceof ActivityEvent activity
                    && !type.name().contains("roster-changed")) {
                assertThat(rig.view(activity.activityId()).activityId()).isEqualTo(event.key());
            }
        }
    }
}

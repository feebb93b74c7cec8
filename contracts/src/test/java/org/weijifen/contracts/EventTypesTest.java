package org.weijifen.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.weijifen.contracts.activity.HoursVerified;
import org.weijifen.contracts.activity.HoursWithdrawn;

class EventTypesTest {
    static List<EventType> all() {
        return EventTypes.ALL;
    }

    @ParameterizedTest
    @MethodSource("all")
    void isARecordThatStartsWithRevisionAndTime(EventType type) throws Exception {
        RecordComponent[] components = type.data().getRecordComponents();

        assertThat(Arrays.stream(components).map(RecordComponent::getName))
                .startsWith("revision", "occurredAt")
                .doesNotContain("key");
        assertThat(components[0].getType()).isEqualTo(long.class);
        assertThat(components[1].getType()).isEqualTo(Instant.class);
        assertThat(type.data().getField("TYPE").get(null)).isEqualTo(type.name());
        assertThat(type.name()).matches("[a-z]+\\.[a-z]+(-[a-z]+)*\\.v[1-9]");
        assertThat(EventTypes.of(type.data())).isSameAs(type);
        assertThat(EventTypes.byName().get(type.name())).isSameAs(type);
    }

    @Test
    void typesOfATopicKeepTheirOrder() {
        assertThat(EventTypes.forTopics(Topics.ACTIVITY_HOURS))
                .extracting(EventType::data)
                .containsExactly(HoursVerified.class, HoursWithdrawn.class);
        assertThat(EventTypes.forTopics(Topics.ALL.toArray(String[]::new)))
                .isEqualTo(EventTypes.ALL);
        assertThatThrownBy(() -> EventTypes.forTopics("activity.unheard-of"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyATombstoneTypeHasATombstone() {
        EventType type = EventTypes.of(HoursVerified.class);

        assertThatThrownBy(() -> EventTypes.tombstone(type, "vol-1", 1, Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

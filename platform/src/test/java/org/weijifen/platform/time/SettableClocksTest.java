package org.weijifen.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class SettableClocksTest {

    private static final Instant PAST = Instant.parse("2019-03-05T00:00:00.123456Z");
    private static final Instant FUTURE = Instant.parse("2099-03-05T00:00:00Z");

    private final SettableClocks clocks = new SettableClocks();

    @Test
    void followsTheMachineInWholeMilliseconds() {
        Instant now = clocks.now();
        assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MILLIS));
        assertThat(clocks.isSet()).isFalse();
    }

    @Test
    void beginsInThePastAndThenGoesOnlyForward() {
        assertThat(clocks.set(PAST)).isEqualTo(Instant.parse("2019-03-05T00:00:00.123Z"));
        assertThat(clocks.now()).isEqualTo(Instant.parse("2019-03-05T00:00:00.123Z"));
        clocks.set(FUTURE);
        assertThatThrownBy(() -> clocks.set(PAST)).isInstanceOf(IllegalArgumentException.class);
        assertThat(clocks.now()).isEqualTo(FUTURE);
    }

    @Test
    void staysInTheFutureWhenReleased() {
        clocks.set(FUTURE);
        clocks.release();
        assertThat(clocks.isSet()).isFalse();
        assertThat(clocks.now()).isEqualTo(FUTURE);
    }

    @Test
    void followsTheMachineAgainAfterThePast() {
        clocks.set(PAST);
        clocks.release();
        assertThat(clocks.now()).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
    }
}

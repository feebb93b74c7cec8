package org.weijifen.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalmTest {
    @ParameterizedTest
    @CsvSource({
        "'10-20', 30-40, '10-20,30-40'",
        "'30-40', 10-20, '10-20,30-40'",
        "'10-20', 21-40, 10-40",
        "'10-20,30-40', 15-35, 10-40",
        "'10-20,30-40', 12-, 10-",
        "'10-', 30-40, 10-",
        "'10-20,30-', 1-5, '1-5,10-20,30-'",
    })
    void spansThatTouchBecomeOne(String calm, String more, String together) {
        assertThat(Calm.parse(calm).and(Calm.Span.parse(more))).hasToString(together);
    }

    @Test
    void aSpanCoversItsEnds() {
        Calm calm = Calm.parse("3-4,8-");
        assertThat(calm.covers(2)).isFalse();
        assertThat(calm.covers(3)).isTrue();
        assertThat(calm.covers(4)).isTrue();
        assertThat(calm.covers(5)).isFalse();
        assertThat(calm.covers(Long.MAX_VALUE)).isTrue();
        assertThat(Calm.NEVER.covers(1)).isFalse();
    }
}

package org.weijifen.platform.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Written and read as the formatters of java.time do it. */
class InstantTextTest {

    @Test
    void everyInstantIsWrittenAsJavaTimeDoesAndComesBack() {
        var random = new Random(7);
        for (int i = 0; i < 200_000; i++) {
            long second = random.nextLong(-70_000_000_000L, 300_000_000_000L);
            long nano =
                    switch (random.nextInt(3)) {
                        case 0 -> 0;
                        case 1 -> random.nextInt(1_000) * 1_000_000L;
                        default -> random.nextInt(1_000_000_000);
                    };
            Instant instant = Instant.ofEpochSecond(second, nano);
            assertThat(InstantText.of(instant)).isEqualTo(instant.toString());
            Instant back = InstantText.parse(instant.toString());
            assertThat(back == null ? Instant.parse(instant.toString()) : back).isEqualTo(instant);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-01-01T24:00:00Z",
                "2026-01-01T00:60:00Z",
                "2026-01-01T00:00:60Z",
                "2026-01-01 00:00:00Z",
                "2026-01-01T00:00:00+",
                "2026-01-01T00:00:00.12xZ",
                "+026-01-01T00:00:00Z",
                ""
            })
    void whatIsNotOfThatFormIsLeftToTheUsualReader(String text) {
        assertThat(InstantText.parse(text)).isNull();
    }

    @Test
    void stateAndEventTimesPassThroughTheMapper() {
        record Held(Instant at) {}
        var mapper = StateCodec.mapper();
        for (String text :
                new String[] {
                    "2026-03-05T01:00:00Z",
                    "2026-03-31T01:00:00.120Z",
                    "2026-03-05T01:00:00.123456Z"
                }) {
            String json = "{\"at\":\"" + text + "\"}";
            Held held = mapper.readValue(json, Held.class);
            assertThat(held.at()).isEqualTo(Instant.parse(text));
            assertThat(mapper.writeValueAsString(held)).isEqualTo(json);
        }
        assertThat(mapper.readValue("{\"at\":\"2026-03-05T09:00:00+08:00\"}", Held.class).at())
                .isEqualTo(Instant.parse("2026-03-05T01:00:00Z"));
    }
}

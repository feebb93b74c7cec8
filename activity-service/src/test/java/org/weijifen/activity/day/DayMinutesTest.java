package org.weijifen.activity.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weijifen.activity.day.DayMinutes.Share;
import org.weijifen.contracts.Interval;
import org.weijifen.platform.aggregate.Decision;

/** domain.md H6 (X5) and H10. */
class DayMinutesTest {

    @Test
    void minutesBelongToTheirLocalDays() {
        var newYear =
                new Interval(
                        Instant.parse("2024-12-31T12:00:00Z"),
                        Instant.parse("2024-12-31T18:00:00Z"));
        var touching =
                new Interval(
                        Instant.parse("2024-12-31T10:00:00Z"),
                        Instant.parse("2024-12-31T12:00:00Z"));
        assertThat(DayMinutes.of(List.of(touching, newYear)))
                .isEqualTo(
                        Map.of(
                                LocalDate.parse("2024-12-31"), 360L,
                                LocalDate.parse("2025-01-01"), 120L));
    }

    @ParameterizedTest(name = "[{index}] {0} + {1} of 480 -> {2}")
    @CsvSource({"0, 480, true", "0, 481, false", "300, 180, true", "300, 181, false"})
    void theLimitItselfIsAllowed(long others, long minutes, boolean allowed) {
        var day = new DayMinutes(List.of(new Share("other", 1, others)));
        Decision<DayMinutes> decision = DayMinutes.reserve(day, new Share("r", 1, minutes), 480);
        assertThat(decision instanceof Decision.Changed<DayMinutes>).isEqualTo(allowed);
    }

    @Test
    void anOlderShareNeverReplacesANewerOneAndOwnMinutesDoNotCountTwice() {
        var day = new DayMinutes(List.of(new Share("r", 3, 400)));
        assertThat(DayMinutes.settle(day, new Share("r", 2, 0)))
                .isInstanceOf(Decision.Unchanged.class);
        assertThat(DayMinutes.reserve(day, new Share("r", 4, 480), 480))
                .isEqualTo(Decision.to(new DayMinutes(List.of(new Share("r", 4, 480)))));
    }

    /**
     * Found by simulation, seed 2011808: another of the record's days was too full, so it kept
     * these.
     */
    @Test
    void aClaimForLessKeepsWhatIsCountedUntilTheRecordSaysSo() {
        var day = new DayMinutes(List.of(new Share("r", 3, 228)));
        Decision<DayMinutes> claimed = DayMinutes.reserve(day, new Share("r", 3, 49), 360);
        DayMinutes after = claimed instanceof Decision.Changed<DayMinutes> c ? c.state() : day;

        assertThat(DayMinutes.reserve(after, new Share("other", 1, 134), 360))
                .isInstanceOf(Decision.Refused.class);
        assertThat(DayMinutes.settle(after, new Share("r", 4, 49)))
                .isEqualTo(Decision.to(new DayMinutes(List.of(new Share("r", 4, 49)))));
    }

    /** Found by simulation, seed 20190383: the day was overbooked by two verifications. */
    @Test
    void whoeverSettlesBesideAVerificationDoesNotGiveItsMinutesAway() {
        var day = new DayMinutes(List.of(new Share("r", 3, 151)));
        assertThat(DayMinutes.settle(day, new Share("r", 3, 0)))
                .isInstanceOf(Decision.Unchanged.class);
        assertThat(DayMinutes.settle(day, new Share("r", 4, 0)))
                .isEqualTo(Decision.to(new DayMinutes(List.of(new Share("r", 4, 0)))));
    }
}

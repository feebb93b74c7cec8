package org.weijifen.insurance.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StretchTest {

    @ParameterizedTest
    @CsvSource({
        "01:00, 02:00, 01 01",
        "01:00, 02:01, 01 02",
        "01:59, 02:00, 01 01",
        "01:59, 02:01, 01 02",
        "01:20, 01:40, 01 01",
        "00:00, 03:00, 00 02",
    })
    void anHourBelongsIfThePeriodTouchesIt(String from, String until, String firstAndLast) {
        var hours = stretch("quay", from, until).hours();
        assertThat(hours.getFirst() + " " + hours.getLast())
                .isEqualTo(firstAndLast.replaceAll("(\\d\\d)", "2026-03-07T$1:00:00Z"));
    }

    @Test
    void whatMeetsAtOnePlaceIsOneStretch() {
        var morning = stretch("quay", "01:00", "02:00");
        var noon = stretch("quay", "04:00", "05:00");
        var park = stretch("park", "02:00", "04:00");
        List<Stretch> known = Stretch.with(Stretch.with(List.of(morning), noon), park);
        assertThat(known).containsExactly(morning, noon, park);
        assertThat(Stretch.with(known, stretch("quay", "02:00", "04:00")))
                .containsExactlyInAnyOrder(park, stretch("quay", "01:00", "05:00"));
        assertThat(Stretch.with(known, morning)).hasSize(3);
    }

    @Test
    void aPeriodWithoutEndCostsABoundedNumberOfHours() {
        var endless =
                Stretch.touchedBy(
                        "quay",
                        Instant.parse("2026-03-07T01:30:00Z"),
                        Instant.parse("2199-01-01T00:00:00Z"));
        assertThat(endless.hours()).hasSize(31 * 24);
    }

    @Test
    void daysAreLocal() {
        var night =
                Stretch.touchedBy(
                        "quay",
                        Instant.parse("2026-03-31T15:59:00Z"),
                        Instant.parse("2026-03-31T16:01:00Z"));
        assertThat(night.days()).hasToString("[2026-03-31, 2026-04-01]");
        assertThat(Stretch.touchedBy("quay", night.from(), night.from().plusSeconds(60)).days())
                .hasToString("[2026-03-31]");
    }

    @Test
    void widthAndBlanksMakeNoOtherPlace() {
        assertThat(Place.normalized("\u3000三号码头Ａ１（东） ")).isEqualTo("三号码头A1(东)");
        assertThat(Place.normalized("三号码头A1(东)")).isEqualTo("三号码头A1(东)");
    }

    private static Stretch stretch(String place, String from, String until) {
        return Stretch.touchedBy(
                place,
                Instant.parse("2026-03-07T" + from + ":00Z"),
                Instant.parse("2026-03-07T" + until + ":00Z"));
    }
}

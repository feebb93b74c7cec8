package org.weijifen.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.weijifen.contracts.activity.ActivityRosterSealed;
import org.weijifen.contracts.activity.RosterHash;
import org.weijifen.contracts.activity.RosterLine;
import org.weijifen.contracts.activity.RosterLineStatus;
import org.weijifen.contracts.blacklist.Sequence;
import org.weijifen.contracts.registry.VolunteerStanding;
import org.weijifen.contracts.registry.VolunteerStatus;

class ValuesTest {
    private static final Instant NOON = Instant.parse("2026-03-07T12:00:00Z");
    private static final Instant ONE = NOON.plusSeconds(3600);
    private static final Instant TWO = NOON.plusSeconds(7200);

    @Test
    void aPeriodHoldsItsStartAndNotItsEnd() {
        Period period = new Period(NOON, ONE);

        assertThat(period.contains(NOON.minusNanos(1))).isFalse();
        assertThat(period.contains(NOON)).isTrue();
        assertThat(period.contains(ONE.minusNanos(1))).isTrue();
        assertThat(period.contains(ONE)).isFalse();
        assertThat(new Period(NOON, null).contains(Instant.MAX)).isTrue();
        assertThat(new Period(NOON, NOON).contains(NOON)).isFalse();
    }

    @Test
    void anIntervalCountsWholeMinutes() {
        assertThat(new Interval(NOON, ONE.plusSeconds(60)).minutes()).isEqualTo(61);
    }

    @Test
    void touchingIntervalsAreDisjointUnsortedOnesAreRefused() {
        Interval first = new Interval(NOON, ONE);
        Interval second = new Interval(ONE, TWO);

        assertThat(Interval.disjoint(List.of(first, second), "intervals")).hasSize(2);
        assertThatThrownBy(() -> Interval.disjoint(List.of(second, first), "intervals"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Interval.someDisjoint(List.of(), "intervals"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneStandingAnswersForEveryInstant() {
        List<Period> active =
                new ArrayList<>(List.of(new Period(NOON, ONE), new Period(TWO, null)));
        VolunteerStanding standing =
                new VolunteerStanding(
                        VolunteerStatus.ACTIVE,
                        active,
                        List.of(new Period(ONE, null)),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null);
        active.clear();

        assertThat(standing.activeAt(NOON)).isTrue();
        assertThat(standing.activeAt(ONE)).isFalse();
        assertThat(standing.activeAt(TWO)).isTrue();
        assertThat(standing.insurerConsentAt(NOON)).isFalse();
        assertThat(standing.insurerConsentAt(TWO)).isTrue();
        assertThat(standing.guardianConsentAt(TWO)).isFalse();
    }

    /** The digest was computed with a tool of its own: printf 'a-1\nb-2' | sha256sum. */
    @Test
    void theRosterHashIgnoresOrderAndRepetition() {
        String expected = "ddf2397d55c88dd44576b86fd4ddcd905f83c9b2ef6d574efd0ec308b8c1bd16";

        assertThat(RosterHash.of(List.of("b-2", "a-1", "b-2"))).isEqualTo(expected);
        assertThat(RosterHash.of(List.of("a-1", "b-2"))).isEqualTo(expected);
        assertThat(RosterHash.of(List.of("a-1"))).isNotEqualTo(expected);
    }

    @Test
    void theGoldenSealIsTheHashOfItsOnTimeLines() {
        ActivityRosterSealed sealed =
                ContractJson.MAPPER.readValue(
                        GoldenFiles.read(ActivityRosterSealed.TYPE, GoldenFiles.FULL),
                        ActivityRosterSealed.class);
        List<String> onTime =
                sealed.lines().stream()
                        .filter(line -> line.status() == RosterLineStatus.ON_TIME)
                        .map(RosterLine::volunteerId)
                        .toList();

        assertThat(sealed.sha256()).isEqualTo(RosterHash.of(onTime));
        assertThat(sealed.lineCount()).isEqualTo(onTime.size());
    }

    @Test
    void theSanctionsRevisionOrdersFirst() {
        assertThat(new Sequence(1, 9)).isLessThan(new Sequence(2, 1));
        assertThat(new Sequence(2, 1)).isLessThan(new Sequence(2, 2));
        assertThat(new Sequence(2, 2)).isEqualByComparingTo(new Sequence(2, 2));
    }

    @Test
    void aRefusedIdIsNotRepeatedInTheMessage() {
        assertThatThrownBy(() -> PublicIds.require("not an id", "volunteerId"))
                .hasMessageContaining("volunteerId")
                .hasMessageNotContaining("not an id");
    }
}

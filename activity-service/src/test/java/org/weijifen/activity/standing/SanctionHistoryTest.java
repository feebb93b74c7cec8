package org.weijifen.activity.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.weijifen.activity.standing.Person.Sanctions;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.blacklist.StandingSanction;
import org.weijifen.contracts.blacklist.VolunteerSanctionsEnded;
import org.weijifen.contracts.blacklist.VolunteerSanctionsEvent;
import org.weijifen.contracts.blacklist.VolunteerSanctionsStanding;

/** When a person stood under sanctions, by the blacklist's snapshots (domain.md V4). */
class SanctionHistoryTest {
    private Sanctions known = Sanctions.NONE;
    private long revision;

    @BeforeEach
    void nothingHeard() {
        known = Sanctions.NONE;
        revision = 0;
    }

    /** Found by simulation, seeds 3002338, 2043753: a roster line came back. */
    @Test
    void aReversalThatIsToldLateEndsOnlyItsOwnSanction() {
        hear(8, sanction("s1", 15, null));
        hear(8, sanction("s1", 15, null), sanction("s2", 16, null));
        hear(22, sanction("s2", 16, null));
        hear(17);
        assertThat(known.periods()).containsExactly(period(15, 22));
    }

    @Test
    void aCutKeepsWhatStoodBeforeItAndWhatItLeaves() {
        hear(8, sanction("s1", 10, null));
        hear(12, sanction("s1", 20, null));
        assertThat(known.periods()).containsExactly(period(10, 12), period(20, null));
        hear(15);
        assertThat(known.periods()).containsExactly(period(10, 12));
    }

    @Test
    void oneThatWasReversedBeforeItBeganNeverStood() {
        hear(8, sanction("s1", 10, null));
        hear(9);
        assertThat(known.periods()).isEmpty();
    }

    @Test
    void oneThatRunsToItsEndStoodUntilThenHoweverLateItIsReversed() {
        hear(8, sanction("s1", 10, 12));
        hear(20);
        assertThat(known.periods()).containsExactly(period(10, 12));
    }

    @Test
    void whatWasKeptAsOneUnionGoesOnUnderNoName() {
        known =
                new Sanctions(
                        1, at(12), List.of(period(8, 9), period(10, null)), List.of(), List.of());
        revision = 1;
        hear(14, sanction("s1", 13, null));
        assertThat(known.periods()).containsExactly(period(8, 9), period(10, null));
        hear(16);
        assertThat(known.periods()).containsExactly(period(8, 9), period(10, 16));
    }

    private void hear(int hour, StandingSanction... standing) {
        revision++;
        VolunteerSanctionsEvent event =
                standing.length == 0
                        ? new VolunteerSanctionsEnded(revision, at(hour), "vol-1")
                        : new VolunteerSanctionsStanding(
                                revision,
                                at(hour),
                                "vol-1",
                                new ArrayList<>(Arrays.asList(standing)));
        var heard = SanctionHistory.after(known, event);
        known = new Sanctions(revision, at(hour), SanctionHistory.periods(heard), heard, List.of());
    }

    private static StandingSanction sanction(String id, int from, @Nullable Integer until) {
        return new StandingSanction(id, at(from), until == null ? null : at(until), List.of());
    }

    private static Period period(int from, @Nullable Integer until) {
        return new Period(at(from), until == null ? null : at(until));
    }

    private static Instant at(int hour) {
        return Instant.parse("2027-04-30T00:00:00Z").plusSeconds(hour * 3_600L);
    }
}

package org.weijifen.activity.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weijifen.activity.filing.Activity.Line;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.activity.ActivityFiled;
import org.weijifen.contracts.activity.ActivityHeader;
import org.weijifen.contracts.activity.ActivityRosterChanged;
import org.weijifen.contracts.activity.ActivityStatus;
import org.weijifen.contracts.activity.RosterLine;
import org.weijifen.contracts.activity.RosterLineStatus;

/** Who took a line off that is told as REMOVED (domain.md F2, V4), where no event says so. */
class ActivityAdoptionTest {
    private static final String VOLUNTEER = "vol-1";
    private static final Set<Long> ROSTER_SENT_BY_A_PERSON = Set.of(2L);
    private static final int FILED = 8;
    private static final int CHANGED = 9;
    private static final int CUTOFF = 20;

    /**
     * The line was told as gone from some hour on when the activity was filed; then a person's
     * roster told another end. Found by simulation, seed 3016818: a line taken off under a sanction
     * came back with its reversal.
     */
    @ParameterizedTest(name = "gone at {0}, then at {1}, sanctions from {2} and {3}: {4}")
    @CsvSource({
        "12, 9, 12, ,   ORGANIZER",
        "12, 9, 12, 9,  SANCTION",
        "12, 10, 12, 10, SANCTION",
    })
    void aRosterTookWhatNoSanctionBeganToTake(
            int told, int toldAgain, int sanction, @Nullable Integer earlier, String taken) {
        List<Object> events =
                List.of(
                        new ActivityFiled(1, at(FILED), "act-1", header(), List.of(gone(told))),
                        new ActivityRosterChanged(
                                2, at(CHANGED), "act-1", List.of(gone(toldAgain))));
        ToldActivity news = ToldActivity.of(events, ROSTER_SENT_BY_A_PERSON);
        List<Period> sanctions =
                earlier == null
                        ? List.of(new Period(at(sanction), null))
                        : List.of(new Period(at(earlier), null), new Period(at(sanction), null));
        var adoption =
                new ActivityAdoption(_ -> "policy", news.lines(), Map.of(VOLUNTEER, sanctions));

        Activity adopted = adoption.adopt(null, news);

        assertThat(adopted).isNotNull();
        assertThat(adopted.lines())
                .extracting(Line::removedAt)
                .containsExactly(taken.equals("ORGANIZER") ? at(toldAgain) : null);
    }

    private static RosterLine gone(int hour) {
        return new RosterLine(VOLUNTEER, at(FILED), RosterLineStatus.REMOVED, at(hour));
    }

    private static ActivityHeader header() {
        return new ActivityHeader(
                ActivityStatus.FILED,
                List.of("org-1"),
                "Invented activity",
                "Somewhere",
                at(CUTOFF),
                at(CUTOFF + 2),
                at(CUTOFF),
                at(FILED),
                true,
                null);
    }

    private static Instant at(int hour) {
        return Instant.parse("2027-04-30T00:00:00Z").plusSeconds(hour * 3_600L);
    }
}

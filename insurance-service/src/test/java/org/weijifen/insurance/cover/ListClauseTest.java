package org.weijifen.insurance.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weijifen.contracts.insurance.CoverBasis.ALL_REGISTERED;
import static org.weijifen.contracts.insurance.CoverBasis.NAMED_EVENT;
import static org.weijifen.contracts.insurance.CoverBasis.ROSTERED_ACTIVITY;
import static org.weijifen.insurance.cover.Situation.FILED;
import static org.weijifen.insurance.cover.Situation.adult;
import static org.weijifen.insurance.cover.Situation.header;
import static org.weijifen.insurance.cover.Situation.late;
import static org.weijifen.insurance.cover.Situation.line;
import static org.weijifen.insurance.cover.Situation.millis;
import static org.weijifen.insurance.cover.Situation.named;
import static org.weijifen.insurance.cover.Situation.passed;
import static org.weijifen.insurance.cover.Situation.period;
import static org.weijifen.insurance.cover.Situation.removed;
import static org.weijifen.insurance.cover.Situation.rostered;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.activity.ActivityHeader;
import org.weijifen.contracts.activity.ActivityStatus;
import org.weijifen.contracts.activity.RosterLineStatus;

/** domain.md F2, F5, F6, X8: who is on which list, as one row under all three bases. */
class ListClauseTest {
    private static final ActivityHeader RETURNED =
            header(ActivityStatus.RETURNED, 0, -60, false, null);
    private static final ActivityHeader LATER_START =
            header(ActivityStatus.FILED, 300, -60, true, null);
    private static final Listed LINE = rostered(line(-60, RosterLineStatus.ON_TIME, null));

    static Stream<Arguments> lists() {
        return Stream.of(
                row("X8: a millisecond before the cut-off", FILED, rostered(millis(-1)), "ISSUED"),
                row("X8: at the cut-off", FILED, rostered(late(0)), "REFUSED LATE_LINE"),
                row(
                        "said to be on time, but was not",
                        FILED,
                        rostered(millis(0)),
                        "REFUSED LATE_LINE"),
                row("removed before", FILED, rostered(removed(-30)), "ENDED REMOVED"),
                row("removed after the start", FILED, rostered(removed(0)), "ISSUED"),
                row(
                        "removed before a start that was moved later",
                        LATER_START,
                        rostered(removed(200)),
                        "ENDED REMOVED"),
                row("on no list", FILED, Listed.NOWHERE, "REFUSED LATE_LINE/NOT_ROSTERED"));
    }

    private static Arguments row(
            String name, ActivityHeader header, Listed listed, String rostered) {
        return Arguments.of(name, header, listed, rostered);
    }

    /** All these rows are covered if everybody is, and none if only the named are. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void theRosterCountsUnderItsOwnBasisOnly(
            String name, ActivityHeader header, Listed listed, String rostered) {
        assertThat(passed(ROSTERED_ACTIVITY, header, listed, adult())).isEqualTo(rostered);
        assertThat(passed(ALL_REGISTERED, header, listed, adult())).isEqualTo("ISSUED");
        assertThat(passed(NAMED_EVENT, header, listed, adult()))
                .isEqualTo("REFUSED LATE_LINE/NOT_NAMED");
    }

    static Stream<Arguments> returns() {
        return Stream.of(
                Arguments.of(
                        "the seal tells every line as late", RETURNED, -30, "ENDED ACTIVITY_ENDED"),
                Arguments.of("received after the cut-off", RETURNED, 0, "REFUSED LATE_LINE"),
                Arguments.of(
                        "its filing carried out after the seal (seed 88)",
                        header(ActivityStatus.FILED, 0, -1, false, null),
                        -30,
                        "REFUSED LATE_LINE"));
    }

    @ParameterizedTest(name = "returned over the cut-off: {0}")
    @MethodSource("returns")
    void returnedOverTheCutoff(String name, ActivityHeader header, long received, String expected) {
        assertThat(passed(ROSTERED_ACTIVITY, header, rostered(late(received)), adult()))
                .isEqualTo(expected);
    }

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("in time", List.of(period(-1, null)), "ISSUED"),
                Arguments.of("at the cut-off", List.of(period(0, null)), "REFUSED LATE_LINE"),
                Arguments.of("taken off", List.of(period(-60, -30)), "ENDED REMOVED"),
                Arguments.of(
                        "taken off and named again",
                        List.of(period(-60, -30), period(-20, null)),
                        "ISSUED"),
                Arguments.of(
                        "named again too late",
                        List.of(period(-60, -30), period(5, null)),
                        "ENDED REMOVED"),
                Arguments.of("taken off at the cut-off", List.of(period(-60, 0)), "ISSUED"));
    }

    /** Named and on no roster: nobody, everybody, and those named. */
    @ParameterizedTest(name = "named: {0}")
    @MethodSource("names")
    void theEventPolicysListCountsUnderItsOwnBasisOnly(
            String name, List<Period> periods, String expected) {
        Listed listed = named(periods.toArray(Period[]::new));
        assertThat(passed(NAMED_EVENT, FILED, listed, adult())).isEqualTo(expected);
        assertThat(passed(ALL_REGISTERED, FILED, listed, adult())).isEqualTo("ISSUED");
        assertThat(passed(ROSTERED_ACTIVITY, FILED, listed, adult()))
                .isEqualTo("REFUSED LATE_LINE/NOT_ROSTERED");
        assertThat(passed(ROSTERED_ACTIVITY, FILED, new Listed(LINE.line(), periods), adult()))
                .isEqualTo("ISSUED");
    }
}

package org.weijifen.insurance.claim.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weijifen.insurance.claim.term.Course.Pause;
import org.weijifen.scheme.InsuranceTerms.ClaimDays;
import org.weijifen.scheme.SchemeCalendar;

/** The statutory clocks to the day (domain.md F7): 30 to decide, 3 to tell, 10 to pay, 60. */
class TermsTest {
    private static final ClaimDays DAYS = new ClaimDays(30, 3, 10, 60, 5);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # received | pause from | until      | decided    | today      | due        | paused | state
                    2026-03-09 |            |            |            | 2026-03-09 | 2026-04-08 | 0      | RUNNING
                    2026-03-09 |            |            |            | 2026-04-02 | 2026-04-08 | 0      | RUNNING
                    2026-03-09 |            |            |            | 2026-04-03 | 2026-04-08 | 0      | DUE_SOON
                    2026-03-09 |            |            |            | 2026-04-08 | 2026-04-08 | 0      | DUE_SOON
                    2026-03-09 |            |            |            | 2026-04-09 | 2026-04-08 | 0      | OVERDUE
                    2026-03-09 |            |            | 2026-04-08 | 2026-05-01 | 2026-04-08 | 0      | MET
                    2026-03-09 |            |            | 2026-04-09 | 2026-05-01 | 2026-04-08 | 0      | MISSED
                    # month ends, common and leap February, new year
                    2026-01-31 |            |            |            | 2026-01-31 | 2026-03-02 | 0      | RUNNING
                    2028-01-31 |            |            |            | 2028-01-31 | 2028-03-01 | 0      | RUNNING
                    2028-01-30 |            |            |            | 2028-02-29 | 2028-02-29 | 0      | DUE_SOON
                    2026-12-15 |            |            |            | 2026-12-31 | 2027-01-14 | 0      | RUNNING
                    # pauses: the day of the request counts, the day of the papers does not stand still
                    2026-03-09 | 2026-03-20 |            |            | 2026-03-20 | 2026-04-08 | 0      | PAUSED
                    2026-03-09 | 2026-03-20 |            |            | 2026-06-20 | 2026-07-09 | 92     | PAUSED
                    2026-03-09 | 2026-03-20 | 2026-03-20 |            | 2026-04-08 | 2026-04-08 | 0      | DUE_SOON
                    2026-03-09 | 2026-03-20 | 2026-03-27 |            | 2026-04-15 | 2026-04-15 | 7      | DUE_SOON
                    2026-03-09 | 2026-03-20 | 2026-03-27 |            | 2026-04-16 | 2026-04-15 | 7      | OVERDUE
                    2028-02-20 | 2028-02-27 | 2028-03-02 |            | 2028-03-03 | 2028-03-25 | 4      | RUNNING
                    # asking for papers after the end does not undo that it is late
                    2026-03-09 | 2026-04-08 |            |            | 2026-05-01 | 2026-05-01 | 23     | PAUSED
                    2026-03-09 | 2026-04-09 |            |            | 2026-05-01 | 2026-04-30 | 22     | OVERDUE
                    """)
    void toDecide(
            LocalDate received,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate decided,
            LocalDate today,
            LocalDate due,
            int paused,
            Term.State state) {
        var course = course(received, from, until, decided, null, false, null, null, null);
        Term term = term(course, today, Term.Name.DECIDE);
        assertThat(term).isEqualTo(new Term(term.clock(), received, due, paused, decided, state));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # received | decided    | certain    | today      | due        | state
                    2026-03-09 |            |            | 2026-05-08 | 2026-05-08 | DUE_SOON
                    2026-03-09 |            |            | 2026-05-09 | 2026-05-08 | OVERDUE
                    2026-03-09 |            | 2026-05-08 | 2026-06-09 | 2026-05-08 | MET
                    2026-03-09 | 2026-05-09 |            | 2026-06-09 | 2026-05-08 | MISSED
                    2028-01-01 |            |            | 2028-02-24 | 2028-03-01 | RUNNING
                    """)
    void toPayTheCertainPart(
            LocalDate received,
            @Nullable LocalDate decided,
            @Nullable LocalDate certain,
            LocalDate today,
            LocalDate due,
            Term.State state) {
        var course = course(received, null, null, decided, certain, false, null, null, null);
        Term term = term(course, today, Term.Name.CERTAIN_PART);
        assertThat(term.dueOn()).isEqualTo(due);
        assertThat(term.state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # decided  | told       | today      | due        | state
                    2026-02-26 |            | 2026-02-26 | 2026-03-01 | DUE_SOON
                    2028-02-26 |            | 2028-02-29 | 2028-02-29 | DUE_SOON
                    2028-02-26 |            | 2028-03-01 | 2028-02-29 | OVERDUE
                    2026-02-26 | 2026-03-01 | 2026-03-09 | 2026-03-01 | MET
                    2026-02-26 | 2026-03-02 | 2026-03-09 | 2026-03-01 | MISSED
                    """)
    void toTellARefusal(
            LocalDate decided,
            @Nullable LocalDate told,
            LocalDate today,
            LocalDate due,
            Term.State state) {
        var course =
                course(decided.minusDays(9), null, null, decided, null, true, told, null, null);
        Term term = term(course, today, Term.Name.REFUSAL_NOTICE);
        assertThat(term)
                .isEqualTo(new Term(Term.Name.REFUSAL_NOTICE, decided, due, 0, told, state));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # agreed   | paid       | today      | due        | state
                    2026-12-28 |            | 2027-01-01 | 2027-01-07 | RUNNING
                    2026-12-28 |            | 2027-01-02 | 2027-01-07 | DUE_SOON
                    2026-12-28 |            | 2027-01-07 | 2027-01-07 | DUE_SOON
                    2026-12-28 |            | 2027-01-08 | 2027-01-07 | OVERDUE
                    2026-12-28 | 2027-01-07 | 2027-03-08 | 2027-01-07 | MET
                    2026-12-28 | 2027-01-08 | 2027-03-08 | 2027-01-07 | MISSED
                    """)
    void toPay(
            LocalDate agreed,
            @Nullable LocalDate paid,
            LocalDate today,
            LocalDate due,
            Term.State state) {
        var course =
                course(agreed.minusDays(9), null, null, agreed, null, false, null, agreed, paid);
        assertThat(term(course, today, Term.Name.PAY))
                .isEqualTo(new Term(Term.Name.PAY, agreed, due, 0, paid, state));
    }

    @Test
    void anOpenClaimHasNoClockToPayOrToTell() {
        var course = course(day(9), null, null, null, null, false, null, null, null);
        assertThat(Terms.of(course, DAYS, day(10)))
                .extracting(Term::clock)
                .containsExactly(Term.Name.DECIDE, Term.Name.CERTAIN_PART);
    }

    @Test
    void itWakesAheadOnTheDayAndAfterItAtLocalMidnight() {
        var course = course(day(9), null, null, day(12), null, true, null, null, null);
        var expected = new TreeSet<>();
        for (LocalDate at : List.of(day(10), day(15), day(16))) {
            expected.add(SchemeCalendar.startOf(at));
        }
        assertThat(Terms.wakings(course, DAYS)).isEqualTo(expected);
    }

    @Test
    void aPausedClockWakesNobody() {
        var course = course(day(9), day(12), null, null, null, false, null, null, null);
        assertThat(Terms.wakings(course, DAYS)).isEmpty();
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 3, day);
    }

    private static Term term(Course course, LocalDate today, Term.Name name) {
        return Terms.of(course, DAYS, today).stream()
                .filter(t -> t.clock() == name)
                .findFirst()
                .orElseThrow();
    }

    private static Course course(
            LocalDate received,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate decided,
            @Nullable LocalDate certain,
            boolean refused,
            @Nullable LocalDate told,
            @Nullable LocalDate agreed,
            @Nullable LocalDate paid) {
        List<Pause> pauses = new ArrayList<>();
        if (from != null) {
            pauses.add(new Pause(from, until));
        }
        return new Course(received, pauses, decided, certain, refused, told, agreed, paid);
    }
}

package org.weijifen.insurance.claim.term;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.weijifen.insurance.claim.term.Course.Pause;
import org.weijifen.insurance.claim.term.Term.Name;
import org.weijifen.insurance.claim.term.Term.State;
import org.weijifen.scheme.InsuranceTerms.ClaimDays;
import org.weijifen.scheme.SchemeCalendar;

/**
 * Which clocks run for a claim, and until when (domain.md F7). The day on which a clock starts does
 * not count, the last day counts whole; days of waiting for evidence move the end.
 */
public final class Terms {
    private Terms() {}

    /** The clocks on that day. */
    public static List<Term> of(Course course, ClaimDays days, LocalDate today) {
        List<Term> terms = new ArrayList<>();
        terms.add(paused(Name.DECIDE, days.decide(), course.decidedOn(), course, days, today));
        LocalDate certain =
                course.certainPaidOn() == null ? course.decidedOn() : course.certainPaidOn();
        terms.add(paused(Name.CERTAIN_PART, days.certainPart(), certain, course, days, today));
        LocalDate decidedOn = course.decidedOn();
        if (course.refused() && decidedOn != null) {
            terms.add(
                    plain(
                            Name.REFUSAL_NOTICE,
                            decidedOn,
                            days.refuse(),
                            course.noticeOn(),
                            days,
                            today));
        }
        LocalDate agreedOn = course.agreedOn();
        if (agreedOn != null) {
            terms.add(plain(Name.PAY, agreedOn, days.pay(), course.paidOn(), days, today));
        }
        return terms;
    }

    /** Local midnights at which a clock becomes due soon, is due, or has run out. */
    public static Set<Instant> wakings(Course course, ClaimDays days) {
        Set<Instant> wakings = new TreeSet<>();
        // Only where a clock is paused does its end depend on the day; then it wakes nobody.
        for (Term term : of(course, days, course.receivedOn())) {
            if (term.ticks()) {
                wakings.add(SchemeCalendar.startOf(term.dueOn().minusDays(days.remindBefore())));
                wakings.add(SchemeCalendar.startOf(term.dueOn()));
                wakings.add(SchemeCalendar.startOf(term.dueOn().plusDays(1)));
            }
        }
        return wakings;
    }

    /** Whether something is late. */
    public static boolean overdue(List<Term> terms) {
        return terms.stream().anyMatch(t -> t.state() == State.OVERDUE);
    }

    private static Term paused(
            Name name,
            int length,
            @Nullable LocalDate ended,
            Course course,
            ClaimDays days,
            LocalDate today) {
        int before = 0;
        int open = 0;
        LocalDate waitsSince = null;
        for (Pause pause : course.pauses()) {
            LocalDate until = pause.until();
            if (until != null) {
                before += daysBetween(pause.from(), until);
            } else {
                waitsSince = pause.from();
                LocalDate end = ended == null ? today : ended;
                open = Math.max(0, daysBetween(pause.from(), end));
            }
        }
        LocalDate start = course.receivedOn();
        LocalDate dueBefore = start.plusDays(length + before);
        LocalDate due = dueBefore.plusDays(open);
        boolean lateAlready = waitsSince != null && waitsSince.isAfter(dueBefore);
        State state =
                waitsSince != null && ended == null
                        ? (lateAlready ? State.OVERDUE : State.PAUSED)
                        : state(due, ended, days, today);
        return new Term(name, start, due, before + open, ended, state);
    }

    private static Term plain(
            Name name,
            LocalDate start,
            int length,
            @Nullable LocalDate ended,
            ClaimDays days,
            LocalDate today) {
        LocalDate due = start.plusDays(length);
        return new Term(name, start, due, 0, ended, state(due, ended, days, today));
    }

    private static State state(
            LocalDate due, @Nullable LocalDate ended, ClaimDays days, LocalDate today) {
        if (ended != null) {
            return ended.isAfter(due) ? State.MISSED : State.MET;
        }
        if (today.isAfter(due)) {
            return State.OVERDUE;
        }
        return today.isBefore(due.minusDays(days.remindBefore())) ? State.RUNNING : State.DUE_SOON;
    }

    private static int daysBetween(LocalDate from, LocalDate until) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, until));
    }
}

package org.weijifen.registry.volunteer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.blacklist.StandingSanction;
import org.weijifen.contracts.registry.VolunteerStanding;
import org.weijifen.contracts.registry.VolunteerStatus;
import org.weijifen.scheme.SchemeCalendar;

/**
 * What others are told of a volunteer: the person's own registered periods less the sanctions begun
 * so far. Since sanctions are only subtracted, a reversal brings back the history as if the
 * sanction had never been (domain.md V4, V7).
 */
final class Standings {
    private Standings() {}

    /** The standing by what is known at {@code volunteer.asOf()}. */
    static VolunteerStanding of(Registration registration, Volunteer volunteer) {
        return of(registration, volunteer, volunteer.asOf());
    }

    /**
     * The first one that is told. It names the birthdays that were ahead at the registration, also
     * those that have come since it was asked for: nobody else will ever name them.
     */
    static VolunteerStanding first(Registration registration, Volunteer volunteer) {
        Instant registeredAt = registration.registeredAt();
        return of(
                registration,
                volunteer,
                registeredAt.isBefore(volunteer.asOf()) ? registeredAt : volunteer.asOf());
    }

    private static VolunteerStanding of(
            Registration registration, Volunteer volunteer, Instant birthdaysAsOf) {
        Birthdays ahead = registration.birthdays().aheadOf(SchemeCalendar.dateOf(birthdaysAsOf));
        return new VolunteerStanding(
                statusOf(registration, volunteer),
                active(registration, volunteer),
                registration.insurerConsent(),
                registration.guardianConsent(),
                ahead.turns8On(),
                ahead.turns14On(),
                ahead.turns18On(),
                registration.divisionCode(),
                registration.floatingPopulation(),
                registration.registered());
    }

    static VolunteerStatus statusOf(Registration registration, Volunteer volunteer) {
        return active(registration, volunteer).stream()
                        .anyMatch(period -> period.contains(volunteer.asOf()))
                ? VolunteerStatus.ACTIVE
                : VolunteerStatus.CANCELLED;
    }

    private static List<Period> active(Registration registration, Volunteer volunteer) {
        List<Period> active = registration.registered();
        for (StandingSanction sanction : volunteer.sanctions().begunBy(volunteer.asOf())) {
            // An end still ahead is no end yet: the person returns when it comes.
            Instant end =
                    SanctionsHeard.endedBy(sanction, volunteer.asOf()) ? sanction.until() : null;
            active = without(active, sanction.from(), end);
        }
        return active;
    }

    private static List<Period> without(
            List<Period> periods, Instant from, @Nullable Instant until) {
        List<Period> left = new ArrayList<>();
        for (Period period : periods) {
            Instant end = period.until();
            if (end != null && !end.isAfter(from)) {
                left.add(period);
                continue;
            }
            if (period.from().isBefore(from)) {
                left.add(new Period(period.from(), from));
            }
            if (until != null && (end == null || end.isAfter(until))) {
                left.add(new Period(period.from().isAfter(until) ? period.from() : until, end));
            }
        }
        return List.copyOf(left);
    }
}

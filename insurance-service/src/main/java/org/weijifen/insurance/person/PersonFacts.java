package org.weijifen.insurance.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.registry.VolunteerEvent;
import org.weijifen.contracts.registry.VolunteerStanding;
import org.weijifen.scheme.SchemeCalendar;

/**
 * The part of a volunteer's standing that cover depends on (domain.md F3, F4), and no more of it
 * (P6). Two of these about one person {@link #join} to the same third in either order.
 *
 * @param revision of the newest standing heard of; the histories are its
 * @param knownAt when that standing was told, by the registry's clock
 * @param turns8 eighth birthday, from the newest standing that named it
 * @param turns18 eighteenth birthday, likewise
 * @param turns14 fourteenth birthday, likewise; not in what was stored before it was asked for
 */
public record PersonFacts(
        long revision,
        Instant knownAt,
        List<Period> active,
        List<Period> insurerConsent,
        List<Period> guardianConsent,
        @Nullable Birthday turns8,
        @Nullable Birthday turns18,
        @Nullable Birthday turns14) {

    /** A birthday as the standing of that revision told it. */
    public record Birthday(LocalDate on, long revision) {}

    public PersonFacts {
        active = List.copyOf(active);
        insurerConsent = List.copyOf(insurerConsent);
        guardianConsent = List.copyOf(guardianConsent);
    }

    public static PersonFacts of(VolunteerEvent event) {
        VolunteerStanding standing = event.standing();
        return new PersonFacts(
                event.revision(),
                event.occurredAt(),
                standing.active(),
                standing.insurerConsent(),
                standing.guardianConsent(),
                birthday(standing.turns8On(), event.revision()),
                birthday(standing.turns18On(), event.revision()),
                birthday(standing.turns14On(), event.revision()));
    }

    /** What both know together; the newer one's histories count. */
    public PersonFacts join(PersonFacts other) {
        PersonFacts newest = other.revision > revision ? other : this;
        return new PersonFacts(
                newest.revision,
                newest.knownAt,
                newest.active,
                newest.insurerConsent,
                newest.guardianConsent,
                newer(turns8, other.turns8),
                newer(turns18, other.turns18),
                newer(turns14, other.turns14));
    }

    /**
     * Whether the person is younger than so many whole years on a day.
     *
     * @param age one of {@link org.weijifen.scheme.InsuranceTerms#AGES}; nobody is under 0
     */
    public boolean isUnder(int age, LocalDate day) {
        return switch (age) {
            case 0 -> false;
            case 8 -> before(day, turns8);
            case 14 -> before(day, turns14);
            case 18 -> before(day, turns18);
            default -> throw new IllegalArgumentException("no birthday is told for age " + age);
        };
    }

    /**
     * A standing names a birthday only while it is ahead, so one that the newest standing no longer
     * names still counts if it had come by then; if it had not, it was corrected away.
     */
    private boolean before(LocalDate day, @Nullable Birthday birthday) {
        if (birthday == null || !day.isBefore(birthday.on())) {
            return false;
        }
        return birthday.revision() == revision
                || !birthday.on().isAfter(SchemeCalendar.dateOf(knownAt));
    }

    private static @Nullable Birthday birthday(@Nullable LocalDate on, long revision) {
        return on == null ? null : new Birthday(on, revision);
    }

    private static @Nullable Birthday newer(@Nullable Birthday one, @Nullable Birthday other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.revision() > one.revision() ? other : one;
    }
}

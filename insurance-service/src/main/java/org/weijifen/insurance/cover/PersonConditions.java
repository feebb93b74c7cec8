package org.weijifen.insurance.cover;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.activity.ActivityHeader;
import org.weijifen.contracts.insurance.CoverReason;
import org.weijifen.insurance.cover.CoverRules.Cutoff;
import org.weijifen.insurance.person.PersonFacts;
import org.weijifen.scheme.SchemeCalendar;

/**
 * The conditions of cover on the person: registered, active, consenting (domain.md F3, F8). Pure.
 *
 * @param guardian whether a guardian has to consent too: under the age of policy at the cut-off
 * @param tooYoung whether the policy insures nobody of that age on the activity's day
 */
record PersonConditions(PersonFacts person, Instant cutoffAt, boolean guardian, boolean tooYoung) {

    static PersonConditions of(ActivityHeader header, PersonFacts person, CoverPolicy policy) {
        boolean guardian =
                person.isUnder(
                        policy.guardianConsentBelowAge(), SchemeCalendar.dateOf(header.cutoffAt()));
        boolean tooYoung =
                person.isUnder(
                        policy.terms().insuredFromAge(), SchemeCalendar.dateOf(header.startsAt()));
        return new PersonConditions(person, header.cutoffAt(), guardian, tooYoung);
    }

    /** The first condition that does not hold, {@code null} if all do. */
    @Nullable CoverReason missing(Cutoff cutoff) {
        return switch (cutoff) {
            case AHEAD -> missingNow();
            case PASSED -> registeredLater() ? CoverReason.UNKNOWN_PERSON : missingAt(cutoffAt);
        };
    }

    /**
     * Whether all conditions held together at some instant from {@code begin} to the cut-off: then
     * there was cover and it ended, else there never was any. Half-open periods meet in a period
     * that begins where one of them begins.
     */
    boolean heldOnce(Instant begin) {
        Stream<Instant> begins =
                Stream.of(person.active(), person.insurerConsent(), person.guardianConsent())
                        .flatMap(List::stream)
                        .map(Period::from);
        return Stream.concat(Stream.of(begin), begins)
                .filter(at -> !at.isBefore(begin) && at.isBefore(cutoffAt))
                .anyMatch(at -> missingAt(at) == null);
    }

    /** The registration that stood at the cut-off ended before a start that was moved later. */
    boolean leftBefore(Instant startsAt) {
        return person.active().stream()
                .filter(p -> p.contains(cutoffAt))
                .noneMatch(
                        p -> {
                            Instant until = p.until();
                            return until == null || !until.isBefore(startsAt);
                        });
    }

    /** Nobody had registered the id by the cut-off (F8). */
    private boolean registeredLater() {
        return !person.active().isEmpty()
                && person.active().stream().allMatch(p -> p.from().isAfter(cutoffAt));
    }

    private @Nullable CoverReason missingNow() {
        return missing(
                open(person.active()),
                open(person.insurerConsent()),
                open(person.guardianConsent()));
    }

    private @Nullable CoverReason missingAt(Instant at) {
        return missing(
                contains(person.active(), at),
                contains(person.insurerConsent(), at),
                contains(person.guardianConsent(), at));
    }

    private @Nullable CoverReason missing(
            boolean active, boolean consents, boolean guardianConsents) {
        if (!active) {
            return CoverReason.NOT_ACTIVE;
        }
        if (!consents) {
            return CoverReason.NO_CONSENT;
        }
        return guardian && !guardianConsents ? CoverReason.NO_GUARDIAN_CONSENT : null;
    }

    private static boolean open(List<Period> history) {
        return history.stream().anyMatch(p -> p.until() == null);
    }

    private static boolean contains(List<Period> history, Instant at) {
        return history.stream().anyMatch(p -> p.contains(at));
    }
}

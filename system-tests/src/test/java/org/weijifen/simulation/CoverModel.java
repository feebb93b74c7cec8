package org.weijifen.simulation;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.insurance.CoverReason;
import org.weijifen.simulation.ActivityFacts.Turn;
import org.weijifen.simulation.ActivityFacts.TurnKind;
import org.weijifen.simulation.PersonHistory.What;

/**
 * Who is covered (domain.md F2 to F6), told naively from the accepted requests: every reason
 * against a cover that holds; a line is covered if there is none.
 */
final class CoverModel {
    private static final int DEATH_COVER_FROM = 8;
    private static final int GUARDIAN_BELOW = 18;

    private final Facts facts;
    private final ActivityFacts activity;
    private final Instant cutoff;

    CoverModel(Facts facts, ActivityFacts activity) {
        this.facts = facts;
        this.activity = activity;
        cutoff = java.util.Objects.requireNonNull(activity.cutoffAt);
    }

    /** All that holds against it; none: it is covered. */
    Set<CoverReason> against(String volunteerId) {
        Set<CoverReason> reasons = EnumSet.noneOf(CoverReason.class);
        ofActivity(reasons);
        ofLine(volunteerId, reasons);
        PersonHistory person = facts.persons.get(volunteerId);
        if (person == null || person.registeredAt.isAfter(cutoff)) {
            reasons.add(CoverReason.UNKNOWN_PERSON);
            if (person != null && !isActive(volunteerId, person, person.registeredAt)) {
                // A registration that a sanction covers from its first day is never heard of.
                reasons.add(CoverReason.NOT_ACTIVE);
            }
        } else {
            if (!isActive(volunteerId, person, cutoff) || leftBeforeStart(volunteerId, person)) {
                reasons.add(CoverReason.NOT_ACTIVE);
                if (person.registeredAt.equals(cutoff)) {
                    // Registered and sanctioned in the moment of the cut-off: not heard of before.
                    reasons.add(CoverReason.UNKNOWN_PERSON);
                }
            }
            if (!person.stands(What.INSURER_CONSENT, cutoff)) {
                reasons.add(CoverReason.NO_CONSENT);
            }
            if (lacksGuardian(person, cutoff)) {
                reasons.add(CoverReason.NO_GUARDIAN_CONSENT);
            }
        }
        return reasons;
    }

    private void ofActivity(Set<CoverReason> reasons) {
        Instant lastFiled = lastFiled();
        if (!lastFiled.isBefore(cutoff)) {
            reasons.add(CoverReason.FILED_TOO_LATE);
        }
        boolean ended = false;
        for (Turn turn : activity.turns) {
            switch (turn.kind()) {
                case RETURNED, CANCELLED -> ended = true;
                case FILED -> ended &= !turn.at().isBefore(cutoff);
                case COMPLETED -> {}
            }
        }
        if (ended) {
            reasons.add(CoverReason.ACTIVITY_ENDED);
        }
    }

    private void ofLine(String volunteerId, Set<CoverReason> reasons) {
        ActivityFacts.Line line = activity.lines.get(volunteerId);
        boolean cancelled = activity.status() == TurnKind.CANCELLED;
        if (!activity.stoodFiledAtCutoff() && !cancelled) {
            reasons.add(CoverReason.LATE_LINE);
        }
        if (line != null && (line.late() || !line.receivedAt().isBefore(cutoff))) {
            reasons.add(CoverReason.LATE_LINE);
        }
        boolean sanctioned =
                facts.sanctions.values().stream()
                        .anyMatch(s -> s.isOn(volunteerId) && s.stoodRightBefore(cutoff));
        // What is written on a returned activity's roster is published when it is filed again.
        boolean ended = activity.status() == TurnKind.RETURNED || cancelled;
        boolean unpublished =
                ended
                        && (activity.everRemoved.contains(volunteerId)
                                || wasOnceSanctioned(volunteerId));
        if (line == null || sanctioned || unpublished) {
            reasons.add(CoverReason.REMOVED);
        }
    }

    private boolean wasOnceSanctioned(String volunteerId) {
        return facts.sanctions.values().stream()
                .anyMatch(s -> s.isOn(volunteerId) && s.effectiveAt.isBefore(cutoff));
    }

    private Instant lastFiled() {
        Instant last = Instant.EPOCH;
        for (Turn turn : activity.turns) {
            last = turn.kind() == TurnKind.FILED ? turn.at() : last;
        }
        return last;
    }

    /** As if a reversed sanction had never been. */
    private boolean isActive(String volunteerId, PersonHistory person, Instant at) {
        return person.stands(What.REGISTERED, at)
                && facts.sanctions.values().stream()
                        .noneMatch(s -> s.isOn(volunteerId) && s.covers(at));
    }

    /** Between the cut-off and a start that was moved later. */
    private boolean leftBeforeStart(String volunteerId, PersonHistory person) {
        return !person.stands(What.REGISTERED, cutoff, activity.startsAt)
                || facts.sanctions.values().stream()
                        .filter(s -> s.isOn(volunteerId))
                        .flatMap(s -> s.standing.stream())
                        .anyMatch(
                                p ->
                                        p.from().isAfter(cutoff)
                                                && p.from().isBefore(activity.startsAt));
    }

    private boolean lacksGuardian(PersonHistory person, Instant at) {
        return isBelow(GUARDIAN_BELOW, person, cutoff) && !person.stands(What.GUARDIAN_CONSENT, at);
    }

    private static boolean isBelow(int age, PersonHistory person, Instant at) {
        return Told.dateOf(at).isBefore(person.birthDate.plusYears(age));
    }

    /** F4: no death cover for a child. */
    boolean hasDeathCover(String volunteerId) {
        PersonHistory person = facts.persons.get(volunteerId);
        return person != null && !isBelow(DEATH_COVER_FROM, person, activity.startsAt);
    }

    /**
     * Whether all conditions on the person held at some time from receipt and filing on to the
     * cut-off.
     */
    boolean heldOnce(String volunteerId) {
        PersonHistory person = facts.persons.get(volunteerId);
        ActivityFacts.@Nullable Line line = activity.lines.get(volunteerId);
        if (person == null || line == null) {
            return false;
        }
        Instant filed = lastFiled();
        Instant begin = filed.isBefore(line.receivedAt()) ? line.receivedAt() : filed;
        TreeSet<Instant> moments = person.instants();
        moments.add(begin);
        facts.sanctions.values().stream()
                .filter(s -> s.isOn(volunteerId))
                .flatMap(s -> s.standing.stream())
                .map(org.weijifen.contracts.Period::until)
                .filter(java.util.Objects::nonNull)
                .forEach(moments::add);
        return moments.stream()
                .filter(at -> !at.isBefore(begin) && !at.isAfter(cutoff))
                .anyMatch(
                        at ->
                                isActive(volunteerId, person, at)
                                        && person.stands(What.INSURER_CONSENT, at)
                                        && !lacksGuardian(person, at));
    }

    /** Where nobody outside can tell on which side of the cut-off the register noted something. */
    boolean isVague(String volunteerId) {
        PersonHistory person = facts.persons.get(volunteerId);
        List<SanctionFacts> own =
                facts.sanctions.values().stream().filter(s -> s.isOn(volunteerId)).toList();
        return person != null
                && !own.isEmpty()
                && (person.isVague(cutoff, activity.startsAt)
                        || own.stream().anyMatch(s -> turnedAheadOf(s, person)));
    }

    /**
     * An instance whose clock ran ahead may have carried out a sanction's begin or end first; what
     * the person did then counts from that moment on.
     */
    private static boolean turnedAheadOf(SanctionFacts sanction, PersonHistory person) {
        return Stream.concat(sanction.imposed.stream(), sanction.standing.stream())
                .flatMap(p -> Stream.of(p.from(), p.until()))
                .filter(java.util.Objects::nonNull)
                .anyMatch(
                        turn ->
                                person.instants().stream()
                                        .anyMatch(
                                                at ->
                                                        at.isBefore(turn)
                                                                && !at.plus(
                                                                                MainJobWorkload
                                                                                        .LARGEST_SKEW)
                                                                        .isBefore(turn)));
    }
}

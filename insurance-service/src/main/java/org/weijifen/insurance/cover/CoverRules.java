package org.weijifen.insurance.cover;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.activity.ActivityHeader;
import org.weijifen.contracts.activity.ActivityStatus;
import org.weijifen.contracts.activity.RosterLine;
import org.weijifen.contracts.activity.RosterLineStatus;
import org.weijifen.contracts.insurance.CoverReason;
import org.weijifen.contracts.insurance.Limits;
import org.weijifen.insurance.person.PersonFacts;
import org.weijifen.scheme.SchemeCalendar;

/**
 * Who is covered (domain.md F2 to F6, F8). Pure: the verdict follows from the newest facts alone,
 * so it is the same for every order in which they came.
 */
final class CoverRules {

    /** Whether the cut-off is known to have passed; said by facts and deadlines, never a clock. */
    enum Cutoff {
        /** Histories are asked how they stand now. */
        AHEAD,
        /** Histories are asked how they stood at the cut-off. */
        PASSED
    }

    private CoverRules() {}

    /**
     * The one current verdict of a line (contracts.md invariant 1).
     *
     * @param person {@code null} while nobody has registered the id
     * @param policy in force at the activity's start
     */
    static Verdict verdict(
            ActivityHeader header,
            RosterLine line,
            @Nullable PersonFacts person,
            CoverPolicy policy,
            Cutoff cutoff) {
        return switch (policy.basis()) {
            case ROSTERED_ACTIVITY -> rostered(header, line, person, policy, cutoff);
            case ALL_REGISTERED, NAMED_EVENT ->
                    throw new IllegalStateException(policy.basis() + " has no rule yet");
        };
    }

    /** On time by receipt, whatever became of the line or the activity later (F2). */
    static boolean receivedInTime(RosterLine line, Instant cutoffAt) {
        return line.status() != RosterLineStatus.LATE && line.receivedAt().isBefore(cutoffAt);
    }

    /**
     * Returned over the cut-off: no line is on time then and the seal tells all as LATE, but this
     * one was received in time, and what cover it had ended with the return (F2).
     */
    private static boolean lateByReturn(ActivityHeader header, RosterLine line) {
        return !header.stoodFiledAtCutoff()
                && endedBeforeStart(header)
                && line.receivedAt().isBefore(header.cutoffAt());
    }

    /** On time and still on the roster at the cut-off: a line of the seal (F8). */
    static boolean onTimeAtCutoff(RosterLine line, Instant cutoffAt) {
        if (!receivedInTime(line, cutoffAt)) {
            return false;
        }
        Instant endedAt = line.endedAt();
        return endedAt == null
                ? line.status() == RosterLineStatus.ON_TIME
                : !endedAt.isBefore(cutoffAt);
    }

    private static Verdict rostered(
            ActivityHeader header,
            RosterLine line,
            @Nullable PersonFacts person,
            CoverPolicy policy,
            Cutoff cutoff) {
        if (filedTooLate(header, cutoff)) {
            return Verdict.refused(CoverReason.FILED_TOO_LATE);
        }
        if (!receivedInTime(line, header.cutoffAt()) && !lateByReturn(header, line)) {
            return Verdict.refused(CoverReason.LATE_LINE);
        }
        if (removedBeforeStart(header, line)) {
            return Verdict.ended(CoverReason.REMOVED);
        }
        if (endedBeforeStart(header)) {
            return Verdict.ended(CoverReason.ACTIVITY_ENDED);
        }
        if (header.status() == ActivityStatus.DRAFT) {
            return Verdict.PENDING;
        }
        if (person == null) {
            return cutoff == Cutoff.AHEAD
                    ? Verdict.PENDING
                    : Verdict.refused(CoverReason.UNKNOWN_PERSON);
        }
        return ofPerson(header, line, person, policy, cutoff);
    }

    /** Not FILED strictly before the cut-off (F2). */
    private static boolean filedTooLate(ActivityHeader header, Cutoff cutoff) {
        if (header.stoodFiledAtCutoff()) {
            return false;
        }
        Instant filedAt = header.filedAt();
        return filedAt == null ? cutoff == Cutoff.PASSED : !filedAt.isBefore(header.cutoffAt());
    }

    private static boolean removedBeforeStart(ActivityHeader header, RosterLine line) {
        Instant endedAt = line.endedAt();
        return line.status() == RosterLineStatus.REMOVED
                && (endedAt == null || endedAt.isBefore(header.startsAt()));
    }

    /** Returned, or cancelled before the start; cover that has begun stays to its end (F2, F6). */
    private static boolean endedBeforeStart(ActivityHeader header) {
        return switch (header.status()) {
            case DRAFT -> false;
            case RETURNED -> true;
            case FILED -> filedAgainAfterCutoff(header);
            case COMPLETED -> filedAgainAfterCutoff(header) || !header.stoodFiledAtCutoff();
            case CANCELLED -> {
                Instant at = header.cancelledAt();
                yield at == null
                        || at.isBefore(header.startsAt())
                        || filedAgainAfterCutoff(header)
                        || !header.stoodFiledAtCutoff();
            }
        };
    }

    /** The return ended the cover, and only a filing before the cut-off brings it back (F2). */
    private static boolean filedAgainAfterCutoff(ActivityHeader header) {
        Instant filedAt = header.filedAt();
        return filedAt != null && !filedAt.isBefore(header.cutoffAt());
    }

    private static Verdict ofPerson(
            ActivityHeader header,
            RosterLine line,
            PersonFacts person,
            CoverPolicy policy,
            Cutoff cutoff) {
        var conditions = PersonConditions.of(header, person, policy);
        CoverReason missing = conditions.missing(cutoff);
        if (missing != null) {
            return conditions.heldOnce(PersonConditions.begin(header, line))
                    ? Verdict.ended(missing)
                    : Verdict.refused(missing);
        }
        if (cutoff == Cutoff.PASSED && conditions.leftBefore(header.startsAt())) {
            return Verdict.ended(CoverReason.NOT_ACTIVE);
        }
        return Verdict.issued(limits(header, person, policy));
    }

    /** Under the age of death cover on the activity's day, the other limits stand (F4, X15). */
    private static Limits limits(ActivityHeader header, PersonFacts person, CoverPolicy policy) {
        LocalDate day = SchemeCalendar.dateOf(header.startsAt());
        Limits full = policy.limits();
        boolean noDeathCover = policy.deathCoverFromAge() > 0 && person.under8On(day);
        return noDeathCover ? new Limits(0, full.disabilityFen(), full.medicalFen()) : full;
    }
}

package org.weijifen.insurance.cover;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.activity.ActivityHeader;
import org.weijifen.contracts.activity.ActivityStatus;
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
     * The one current verdict of a person in an activity (contracts.md invariant 1).
     *
     * @param person {@code null} while nobody has registered the id
     * @param policy that governs the activity: its event policy, or else the umbrella in force at
     *     its start
     */
    static Verdict verdict(
            ActivityHeader header,
            Listed listed,
            @Nullable PersonFacts person,
            CoverPolicy policy,
            Cutoff cutoff) {
        if (filedTooLate(header, cutoff)) {
            return Verdict.refused(CoverReason.FILED_TOO_LATE);
        }
        Verdict against = ListClause.against(header, listed, policy.basis());
        if (against != null) {
            return against;
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
        Instant begin = ListClause.begin(header, listed, policy.basis());
        return ofPerson(header, begin, person, policy, cutoff);
    }

    /** Not FILED strictly before the cut-off (F2). */
    private static boolean filedTooLate(ActivityHeader header, Cutoff cutoff) {
        if (header.stoodFiledAtCutoff()) {
            return false;
        }
        Instant filedAt = header.filedAt();
        return filedAt == null ? cutoff == Cutoff.PASSED : !filedAt.isBefore(header.cutoffAt());
    }

    /** Returned, or cancelled before the start; cover that has begun stays to its end (F2, F6). */
    static boolean endedBeforeStart(ActivityHeader header) {
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
            Instant begin,
            PersonFacts person,
            CoverPolicy policy,
            Cutoff cutoff) {
        var conditions = PersonConditions.of(header, person, policy);
        if (conditions.tooYoung()) {
            return Verdict.refused(CoverGround.AGE);
        }
        CoverReason missing = conditions.missing(cutoff);
        if (missing != null) {
            return conditions.heldOnce(begin) ? Verdict.ended(missing) : Verdict.refused(missing);
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
        return person.isUnder(policy.deathCoverFromAge(), day)
                ? new Limits(0, full.disabilityFen(), full.medicalFen())
                : full;
    }
}

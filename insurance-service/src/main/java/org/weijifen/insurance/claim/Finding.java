package org.weijifen.insurance.claim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.insurance.CoverBasis;
import org.weijifen.contracts.insurance.Limits;
import org.weijifen.insurance.claim.CoverCheck.Flag;
import org.weijifen.insurance.claim.CoverCheck.Outcome;
import org.weijifen.insurance.claim.limit.Limited;
import org.weijifen.insurance.cover.Participation;
import org.weijifen.insurance.cover.Verdict;
import org.weijifen.scheme.InsuranceTerms;

/**
 * All that this service knows about the cover of one claim, at one moment. Pure.
 *
 * @param participation the person's cover in the activity, if the two are known together
 * @param entry what is known of the activity itself
 * @param terms of the policy that answers, or would
 * @param limits what the claim counts against; empty without cover
 * @param remainingFen most that they leave to this claim
 */
record Finding(
        @Nullable Participation participation,
        Entry entry,
        InsuranceTerms terms,
        String policyVersion,
        List<Limited> limits,
        long remainingFen) {

    /**
     * Facts about how the person and the activity were entered.
     *
     * @param sealed whether the list is final: sealed, or of an activity that was cancelled
     */
    record Entry(boolean sealed, @Nullable Instant filedAt, @Nullable Instant listedAt) {
        static final Entry NONE = new Entry(false, null, null);
    }

    Finding {
        limits = List.copyOf(limits);
    }

    /** Whose policy answers; {@code null} while that is open. */
    @Nullable ClaimCover cover(Petition petition) {
        return participation == null
                ? null
                : new ClaimCover(
                        terms.policyId(),
                        terms.insurerId(),
                        policyVersion,
                        terms.aggregateLimitFenPerYear() > 0
                                ? ClaimLimits.policyYearId(terms, petition.accidentAt())
                                : null);
    }

    CoverCheck check(Petition petition, Instant now) {
        Outcome outcome = outcome(petition);
        boolean passed = outcome == Outcome.PASSED;
        return new CoverCheck(
                outcome,
                clause(outcome),
                participation == null ? null : participation.reason(),
                passed ? remainingFen : 0,
                cover(petition) == null ? List.of() : terms.exclusions(),
                flags(petition),
                now);
    }

    private Outcome outcome(Petition petition) {
        if (participation == null) {
            return Outcome.UNKNOWN;
        }
        if (participation.status() == Verdict.Status.REFUSED && !listed(participation)) {
            // A list that is not whole yet may still name the person.
            return entry.sealed() ? Outcome.NOT_LISTED : Outcome.UNKNOWN;
        }
        return switch (participation.status()) {
            case PENDING -> Outcome.UNKNOWN;
            case REFUSED, ENDED -> Outcome.NOT_INSURED;
            case ISSUED -> insured(participation, petition);
        };
    }

    /** On a list, or under a policy that asks for none. */
    private static boolean listed(Participation found) {
        return found.onRoster() || found.named() || found.basis() == CoverBasis.ALL_REGISTERED;
    }

    private Outcome insured(Participation insured, Petition petition) {
        if (!insured.coversAt(petition.accidentAt())) {
            return Outcome.OUTSIDE_PERIOD;
        }
        if (limitFen(insured.limits(), petition.kind()) == 0) {
            return Outcome.KIND_NOT_COVERED;
        }
        return remainingFen == 0 ? Outcome.LIMIT_EXHAUSTED : Outcome.PASSED;
    }

    static long limitFen(@Nullable Limits limits, ClaimKind kind) {
        if (limits == null) {
            return 0;
        }
        return switch (kind) {
            case MEDICAL -> limits.medicalFen();
            case DISABILITY -> limits.disabilityFen();
            case DEATH -> limits.deathFen();
        };
    }

    private static @Nullable String clause(Outcome outcome) {
        return switch (outcome) {
            case UNKNOWN -> null;
            case NOT_LISTED -> "F2";
            case NOT_INSURED -> "F3";
            case OUTSIDE_PERIOD -> "F6";
            case KIND_NOT_COVERED, LIMIT_EXHAUSTED, PASSED -> "F4";
        };
    }

    /** Domain.md trap 13, as far as facts here can tell. */
    private List<Flag> flags(Petition petition) {
        List<Flag> flags = new ArrayList<>();
        if (isAfter(entry.listedAt(), petition.accidentAt())) {
            flags.add(Flag.LISTED_AFTER_ACCIDENT);
        }
        if (isAfter(entry.filedAt(), petition.accidentAt())) {
            flags.add(Flag.FILED_AFTER_ACCIDENT);
        }
        return flags;
    }

    private static boolean isAfter(@Nullable Instant entered, Instant accidentAt) {
        return entered != null && entered.isAfter(accidentAt);
    }
}

package org.weijifen.insurance.cover;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.insurance.AppliedEventPolicy;
import org.weijifen.contracts.insurance.CoverBasis;
import org.weijifen.contracts.insurance.CoverReason;
import org.weijifen.contracts.insurance.Limits;
import org.weijifen.insurance.cover.Cover.Seal;

/**
 * The cover of one activity as it is shown (contracts.md section 2).
 *
 * @param policyVersion version of the policy whose limits hold
 * @param bordereau number and hash of the on-time lines, once sealed (F8)
 * @param endorsements how many endorsements followed the seal
 * @param insured one entry per person on a list, in order of volunteer id
 * @param policyId the insurer's number of the policy that governs
 * @param eventPolicyNumber version of the event policy; absent for the umbrella
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CoverView(
        String activityId,
        Status status,
        Period period,
        CoverBasis basis,
        String policyVersion,
        @Nullable Seal bordereau,
        int endorsements,
        List<Insured> insured,
        String policyId,
        @Nullable Integer eventPolicyNumber) {

    /** How far the cover of the whole activity has come. */
    public enum Status {
        /** Before the cut-off: verdicts follow the facts. */
        OPEN,
        /** The cut-off has passed; the seal is being compared. */
        CLOSED,
        /** Sealed: what changes now is an endorsement. */
        SEALED
    }

    /** {@code [from, until)} of the cover. */
    public record Period(Instant from, Instant until) {}

    /** Limits per person, in fen. */
    public record LimitsFen(long death, long disability, long medical) {
        static LimitsFen of(Limits limits) {
            return new LimitsFen(limits.deathFen(), limits.disabilityFen(), limits.medicalFen());
        }
    }

    /**
     * One line: limits if it is ISSUED, a reason if it is REFUSED or ENDED, and a closer ground
     * where the reason is only the nearest of its kind.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Insured(
            String volunteerId,
            Verdict.Status status,
            @Nullable CoverReason reason,
            @Nullable LimitsFen limitsFen,
            @Nullable CoverGround ground) {}

    public CoverView {
        insured = List.copyOf(insured);
    }

    /**
     * What may be seen of a cover.
     *
     * @param visible which lines are shown, by volunteer id
     * @return {@code null} while the activity is unknown
     */
    static @Nullable CoverView of(
            String activityId,
            Cover cover,
            CoverPolicies policies,
            BiPredicate<String, CoverLine> visible) {
        Cover.Terms terms = cover.terms();
        if (terms == null) {
            return null;
        }
        List<Insured> insured = new ArrayList<>();
        cover.lines()
                .forEach(
                        (id, line) -> {
                            if (line.isListed() && visible.test(id, line)) {
                                insured.add(insured(id, line.verdict()));
                            }
                        });
        AppliedEventPolicy event = terms.eventPolicy();
        return new CoverView(
                activityId,
                statusOf(cover),
                new Period(terms.from(), terms.until()),
                terms.basis(),
                terms.policyVersion(),
                cover.bordereau(),
                cover.endorsements(),
                insured,
                policies.policyIdOf(terms),
                event == null ? null : event.number());
    }

    private static Status statusOf(Cover cover) {
        if (cover.bordereau() != null) {
            return Status.SEALED;
        }
        return cover.cutoff() == CoverRules.Cutoff.PASSED ? Status.CLOSED : Status.OPEN;
    }

    private static Insured insured(String volunteerId, Verdict verdict) {
        Limits limits = verdict.limits();
        return new Insured(
                volunteerId,
                verdict.status(),
                verdict.reason(),
                limits == null ? null : LimitsFen.of(limits),
                verdict.ground());
    }
}

package org.weijifen.insurance.claim;

import org.weijifen.insurance.attendance.AttendanceAggregate;
import org.weijifen.insurance.attendance.ClaimCounts;
import org.weijifen.insurance.attendance.FindAttendance;
import org.weijifen.insurance.claim.limit.Allowance;
import org.weijifen.insurance.claim.limit.Allowances;
import org.weijifen.insurance.cover.Claimants;
import org.weijifen.insurance.cover.Cover;
import org.weijifen.insurance.cover.FindParticipation;
import org.weijifen.insurance.overlap.FindCovers;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Recovery;
import org.weijifen.platform.deadline.DeadlineRunner;
import org.weijifen.scheme.SchemePolicy;

/**
 * Everything that may be done with claims, put together.
 *
 * @param work what crashes left open
 * @param hearOfCover last stage of every event
 */
public record ClaimDesk(
        SubmitClaim submit,
        AdvanceClaim advance,
        DecideClaim decide,
        FindClaims find,
        ClaimCounts counts,
        Claimants claimants,
        ClaimWork work,
        HearOfCover hearOfCover,
        Recovery<Claim> recovery,
        DeadlineRunner.Target<Claim> deadlines) {

    /** The kinds of documents, and who finds covers beside a claim's. */
    public record Shelves(
            Aggregate<Claim> claims,
            Aggregate<ClaimsOf> index,
            Aggregate<Allowance> allowances,
            Aggregate<Cover> covers,
            AttendanceAggregate attendance,
            FindCovers covered) {}

    public static ClaimDesk of(
            AggregateRuntime runtime,
            Shelves shelves,
            FindParticipation participations,
            SchemePolicy policy,
            String service) {
        Aggregate<Claim> claims = shelves.claims();
        var allowances = new Allowances(runtime, shelves.allowances());
        var index = new ClaimIndex(runtime, shelves.index());
        var examine = new Examine(runtime, shelves.covers(), participations, allowances, policy);
        var work = new ClaimWork(runtime, claims, allowances, examine);
        var circumstances =
                new FindCircumstances(
                        participations,
                        new FindAttendance(runtime, shelves.attendance()),
                        shelves.covered());
        var counts = new CountClaims(runtime, claims, index);
        return new ClaimDesk(
                new SubmitClaim(runtime, claims, index, examine),
                new AdvanceClaim(runtime, claims, work, examine),
                new DecideClaim(runtime, claims, examine, work),
                new FindClaims(runtime, claims, circumstances),
                counts,
                counts,
                work,
                new HearOfCover(runtime, claims, index, examine),
                new ClaimRecovery(runtime, claims, work, service),
                new DeadlineRunner.Target<>(claims, ClaimReminders::onDeadline));
    }
}

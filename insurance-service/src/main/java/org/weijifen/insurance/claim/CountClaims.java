package org.weijifen.insurance.claim;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.weijifen.insurance.attendance.ClaimCounts;
import org.weijifen.insurance.cover.Claimants;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.AggregateRuntime;

/** Counts the claims of one activity and finds a person's, by their known ids. */
final class CountClaims implements ClaimCounts, Claimants {
    private final AggregateRuntime runtime;
    private final Aggregate<Claim> claims;
    private final ClaimIndex index;

    CountClaims(AggregateRuntime runtime, Aggregate<Claim> claims, ClaimIndex index) {
        this.runtime = runtime;
        this.claims = claims;
        this.index = index;
    }

    @Override
    public Map<String, Claimed> of(String activityId) {
        Map<String, Claimed> counted = new TreeMap<>();
        runtime.load(claims, index.claimsOf(List.of(activityId), List.of()))
                .values()
                .forEach(
                        claim ->
                                counted.merge(
                                        claim.petition().volunteerId(),
                                        new Claimed(1, claim.amounts().paidFen()),
                                        CountClaims::together));
        return counted;
    }

    @Override
    public boolean claimed(String activityId, String volunteerId, String insurerId) {
        var insurer = new Party(false, insurerId, null);
        return runtime
                .load(claims, index.claimsOf(List.of(), List.of(volunteerId)))
                .values()
                .stream()
                .anyMatch(
                        claim ->
                                claim.petition().activityId().equals(activityId)
                                        && insurer.insures(claim));
    }

    private static Claimed together(Claimed one, Claimed other) {
        return new Claimed(
                one.number() + other.number(), Math.addExact(one.paidFen(), other.paidFen()));
    }
}

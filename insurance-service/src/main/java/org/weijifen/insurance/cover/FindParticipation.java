package org.weijifen.insurance.cover;

import java.util.Optional;
import org.weijifen.contracts.activity.ActivityHeader;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Versioned;

/** Answers how one person stands in one activity. */
public final class FindParticipation {
    private final AggregateRuntime runtime;
    private final Aggregate<Cover> covers;
    private final CoverPolicies policies;

    public FindParticipation(
            AggregateRuntime runtime, Aggregate<Cover> covers, CoverPolicies policies) {
        this.runtime = runtime;
        this.covers = covers;
        this.policies = policies;
    }

    /** Empty where the activity is unknown, or nobody put the person on its list. */
    public Optional<Participation> find(String activityId, String volunteerId) {
        Versioned<Cover> cover = runtime.get(covers, activityId);
        if (cover == null) {
            return Optional.empty();
        }
        ActivityHeader header = cover.state().header();
        CoverLine line = cover.state().lines().get(volunteerId);
        if (header == null || line == null || line.line() == null) {
            return Optional.empty();
        }
        CoverPolicy policy = policies.at(header.startsAt());
        Verdict verdict = line.verdict();
        return Optional.of(
                new Participation(
                        activityId,
                        volunteerId,
                        verdict.status(),
                        verdict.reason(),
                        header.startsAt(),
                        header.endsAt(),
                        header.place(),
                        verdict.limits(),
                        policy.version(),
                        policy.terms()));
    }
}

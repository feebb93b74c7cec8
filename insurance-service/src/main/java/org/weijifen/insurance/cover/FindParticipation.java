package org.weijifen.insurance.cover;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.activity.ActivityHeader;
import org.weijifen.contracts.insurance.AppliedEventPolicy;
import org.weijifen.insurance.person.Person;
import org.weijifen.insurance.person.PersonFacts;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Versioned;

/** Answers how one person stands in one activity, on a list or on none. */
public final class FindParticipation {
    private final AggregateRuntime runtime;
    private final Aggregate<Cover> covers;
    private final Aggregate<Person> persons;
    private final CoverPolicies policies;

    public FindParticipation(
            AggregateRuntime runtime,
            Aggregate<Cover> covers,
            Aggregate<Person> persons,
            CoverPolicies policies) {
        this.runtime = runtime;
        this.covers = covers;
        this.persons = persons;
        this.policies = policies;
    }

    /**
     * Empty where the activity is unknown. Somebody on no list has a participation too: covered
     * where the policy covers everybody registered, else refused for not being on its list.
     */
    public Optional<Participation> find(String activityId, String volunteerId) {
        Versioned<Cover> found = runtime.get(covers, activityId);
        return found == null ? Optional.empty() : of(activityId, volunteerId, found.state());
    }

    Optional<Participation> of(String activityId, String volunteerId, Cover cover) {
        ActivityHeader header = cover.header();
        if (header == null) {
            return Optional.empty();
        }
        CoverPolicy policy = policies.governing(header, cover.eventPolicy());
        CoverLine line = cover.lines().getOrDefault(volunteerId, CoverLine.UNKNOWN);
        Verdict verdict =
                line.isListed() ? line.verdict() : ofUnlisted(volunteerId, header, cover, policy);
        AppliedEventPolicy event = policy.eventPolicy();
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
                        policy.terms(),
                        verdict.ground(),
                        policy.basis(),
                        line.line() != null,
                        !line.named().isEmpty(),
                        event == null ? null : event.number()));
    }

    /** Nobody announces the verdict of somebody on no list: it follows from the facts as known. */
    private Verdict ofUnlisted(
            String volunteerId, ActivityHeader header, Cover cover, CoverPolicy policy) {
        return CoverRules.verdict(
                header, Listed.NOWHERE, factsOf(volunteerId), policy, cover.cutoff());
    }

    private @Nullable PersonFacts factsOf(String volunteerId) {
        Versioned<Person> person = runtime.get(persons, volunteerId);
        return person == null ? null : person.state().facts();
    }
}

package org.weijifen.insurance.cover;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
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
        return of(activityId, volunteerId, cover, this::factsOf);
    }

    private Optional<Participation> of(
            String activityId,
            String volunteerId,
            Cover cover,
            Function<String, @Nullable PersonFacts> facts) {
        ActivityHeader header = cover.header();
        if (header == null) {
            return Optional.empty();
        }
        CoverPolicy policy = policies.governing(header, cover.eventPolicy());
        CoverLine line = cover.lines().getOrDefault(volunteerId, CoverLine.UNKNOWN);
        Verdict verdict =
                line.isListed()
                        ? line.verdict()
                        : ofUnlisted(header, cover, policy, facts.apply(volunteerId));
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

    /** The activities that have a header, with everybody on their lists; one find. */
    public Map<String, InsuredActivity> ofActivities(Collection<String> activityIds) {
        Map<String, InsuredActivity> found = new TreeMap<>();
        runtime.loadVersioned(covers, activityIds)
                .forEach((id, cover) -> activity(cover, Set.of()).ifPresent(a -> found.put(id, a)));
        return found;
    }

    /**
     * One activity with everybody on its list, and these others; two finds.
     *
     * @return empty where the activity is unknown
     */
    public Optional<InsuredActivity> ofActivity(String activityId, Set<String> others) {
        Versioned<Cover> cover = runtime.get(covers, activityId);
        return cover == null ? Optional.empty() : activity(cover, others);
    }

    private Optional<InsuredActivity> activity(Versioned<Cover> cover, Set<String> others) {
        ActivityHeader header = cover.state().header();
        if (header == null) {
            return Optional.empty();
        }
        Set<String> unlisted = new TreeSet<>(others);
        Set<String> all = new TreeSet<>(others);
        cover.state()
                .lines()
                .forEach(
                        (volunteerId, line) -> {
                            if (line.isListed()) {
                                all.add(volunteerId);
                                unlisted.remove(volunteerId);
                            }
                        });
        Map<String, Person> known = unlisted.isEmpty() ? Map.of() : runtime.load(persons, unlisted);
        List<Participation> people = new ArrayList<>();
        for (String volunteerId : all) {
            of(cover.id(), volunteerId, cover.state(), id -> facts(known.get(id)))
                    .ifPresent(people::add);
        }
        return Optional.of(
                new InsuredActivity(
                        cover.id(),
                        cover.version(),
                        header.organizationIds(),
                        header.startsAt(),
                        header.endsAt(),
                        header.place(),
                        policies.governing(header, cover.state().eventPolicy()).terms(),
                        people));
    }

    private static @Nullable PersonFacts facts(@Nullable Person person) {
        return person == null ? null : person.facts();
    }

    /** Nobody announces the verdict of somebody on no list: it follows from the facts as known. */
    private static Verdict ofUnlisted(
            ActivityHeader header, Cover cover, CoverPolicy policy, @Nullable PersonFacts facts) {
        return CoverRules.verdict(header, Listed.NOWHERE, facts, policy, cover.cutoff());
    }

    private @Nullable PersonFacts factsOf(String volunteerId) {
        Versioned<Person> person = runtime.get(persons, volunteerId);
        return person == null ? null : person.state().facts();
    }
}

package org.weijifen.insurance.cover;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.weijifen.contracts.activity.ActivityHeader;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Versioned;

/** Answers how one person, or everybody, stands in an activity. */
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
        return Optional.of(participation(activityId, header, volunteerId, line));
    }

    /** The activities that have a header, with everybody on their lists; one find. */
    public Map<String, InsuredActivity> ofActivities(Collection<String> activityIds) {
        Map<String, InsuredActivity> found = new TreeMap<>();
        runtime.loadVersioned(covers, activityIds)
                .forEach(
                        (id, cover) -> {
                            ActivityHeader header = cover.state().header();
                            if (header != null) {
                                found.put(id, activity(id, header, cover));
                            }
                        });
        return found;
    }

    private InsuredActivity activity(String id, ActivityHeader header, Versioned<Cover> cover) {
        List<Participation> people = new ArrayList<>();
        cover.state()
                .lines()
                .forEach(
                        (volunteerId, line) -> {
                            if (line.line() != null) {
                                people.add(participation(id, header, volunteerId, line));
                            }
                        });
        return new InsuredActivity(
                id,
                cover.version(),
                header.organizationIds(),
                header.startsAt(),
                header.endsAt(),
                header.place(),
                policies.at(header.startsAt()).terms(),
                people);
    }

    private Participation participation(
            String activityId, ActivityHeader header, String volunteerId, CoverLine line) {
        CoverPolicy policy = policies.at(header.startsAt());
        Verdict verdict = line.verdict();
        return new Participation(
                activityId,
                volunteerId,
                verdict.status(),
                verdict.reason(),
                header.startsAt(),
                header.endsAt(),
                header.place(),
                verdict.limits(),
                policy.version(),
                policy.terms());
    }
}

package org.weijifen.insurance.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.insurance.CoverBasis;
import org.weijifen.scheme.SchemePolicy;
import org.weijifen.testkit.scheme.GusuPolicy;

/** Seeded activities with their event policies, and the persons on their lists. */
final class SeededWorld {
    private static final Map<CoverBasis, SchemePolicy> POLICIES = new ConcurrentHashMap<>();

    final CoverBasis umbrella;
    final List<StoryTeller> stories = new ArrayList<>();
    final List<Event> events = new ArrayList<>();
    private final List<String> volunteers;
    private final List<PolicyTeller> policies = new ArrayList<>();
    private final List<PersonTeller> people;

    /**
     * @param umbrella basis of the scheme's own policy
     */
    SeededWorld(
            CoverBasis umbrella, List<String> activityIds, List<String> volunteers, Random random) {
        this.umbrella = umbrella;
        this.volunteers = volunteers;
        for (String id : activityIds) {
            stories.add(new StoryTeller(id, volunteers, random).tell());
            policies.add(new PolicyTeller(id, volunteers, random).tell(umbrella));
        }
        people = volunteers.stream().map(id -> new PersonTeller(id, random).tell()).toList();
        stories.forEach(s -> events.addAll(s.events));
        policies.forEach(p -> events.addAll(p.events));
        people.forEach(p -> events.addAll(p.events));
    }

    /** Each basis in turn. */
    static CoverBasis basisOf(long seed) {
        return CoverBasis.values()[(int) (seed % CoverBasis.values().length)];
    }

    static SchemePolicy policyOf(CoverBasis basis) {
        return POLICIES.computeIfAbsent(
                basis, b -> GusuPolicy.with(Map.of("coverBasis", b.name())));
    }

    /** What the naive walk says of an activity. */
    Map<String, String> naive(StoryTeller story) {
        return NaiveVerdicts.of(happenings(story), volunteers, umbrella);
    }

    /** Which version of its event policy covers it, if one does. */
    Optional<Integer> governing(StoryTeller story) {
        return NaiveVerdicts.governing(happenings(story)).map(Happening.Policy::number);
    }

    private List<Happening> happenings(StoryTeller story) {
        List<Happening> all = new ArrayList<>(story.happenings);
        all.addAll(policies.get(stories.indexOf(story)).happenings);
        people.forEach(p -> all.addAll(p.happenings));
        return all;
    }
}

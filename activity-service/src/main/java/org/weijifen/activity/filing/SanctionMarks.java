package org.weijifen.activity.filing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weijifen.activity.filing.Activity.Mark;
import org.weijifen.activity.standing.Person;
import org.weijifen.activity.standing.Person.RosterPlace;
import org.weijifen.activity.standing.Person.Sanctions;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.FoldedBatch;
import org.weijifen.platform.aggregate.Folds;

/**
 * Carries sanctions on persons to the rosters that name them (domain.md V4). A mark is left even
 * where the line is not there yet, so that roster and sanction never miss each other.
 */
public final class SanctionMarks {
    private final AggregateRuntime runtime;
    private final ActivityAggregate activities;

    public SanctionMarks(AggregateRuntime runtime, ActivityAggregate activities) {
        this.runtime = runtime;
        this.activities = activities;
    }

    /** One person's sanctions, for one activity. */
    public record ForActivity(String activityId, String volunteerId, Sanctions sanctions) {}

    /** Folds every person's sanctions into the activities that the person's rosters belong to. */
    public FoldedBatch<Activity, ForActivity> spread(Map<String, Person> persons, Act act) {
        List<ForActivity> facts = new ArrayList<>();
        persons.forEach(
                (volunteerId, person) -> {
                    if (person.sanctions().revision() > 0) {
                        for (RosterPlace place : person.activities()) {
                            facts.add(
                                    new ForActivity(
                                            place.activityId(), volunteerId, person.sanctions()));
                        }
                    }
                });
        return fold(facts, act);
    }

    /** Folds these persons' sanctions into one activity. */
    void carry(String activityId, Map<String, Person> persons, Act act) {
        List<ForActivity> facts = new ArrayList<>();
        persons.forEach(
                (volunteerId, person) -> {
                    if (person.sanctions().revision() > 0) {
                        facts.add(new ForActivity(activityId, volunteerId, person.sanctions()));
                    }
                });
        fold(facts, act);
    }

    private FoldedBatch<Activity, ForActivity> fold(List<ForActivity> facts, Act act) {
        return runtime.foldAll(
                activities,
                new Folds<>() {
                    @Override
                    public Collection<String> ids(ForActivity fact) {
                        return List.of(fact.activityId());
                    }

                    @Override
                    public Decision<Activity> fold(
                            String id, @Nullable Activity state, ForActivity fact) {
                        return state == null
                                ? Decision.unchanged()
                                : Decision.to(on(state, fact.volunteerId(), fact.sanctions()));
                    }
                },
                facts,
                act);
    }

    static Activity on(Activity activity, Map<String, Person> persons) {
        Activity marked = activity;
        for (Map.Entry<String, Person> person : persons.entrySet()) {
            marked = on(marked, person.getKey(), person.getValue().sanctions());
        }
        return marked;
    }

    private static Activity on(Activity activity, String volunteerId, Sanctions sanctions) {
        return sanctions.revision() == 0
                ? activity
                : RosterRules.mark(
                        activity,
                        new Mark(volunteerId, sanctions.revision(), sanctions.periods()),
                        sanctions.knownAt());
    }
}

package org.weijifen.insurance.person;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.activity.ActivityEvent;
import org.weijifen.contracts.activity.ActivityFiled;
import org.weijifen.contracts.activity.ActivityHeaderEvent;
import org.weijifen.contracts.activity.ActivityRosterChanged;
import org.weijifen.contracts.activity.ActivityRosterSealed;
import org.weijifen.contracts.activity.RosterLine;
import org.weijifen.contracts.insurance.EventPolicyRecorded;
import org.weijifen.contracts.registry.VolunteerEvent;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.FoldedBatch;
import org.weijifen.platform.aggregate.Folds;

/**
 * First stage of every event: each person named by it remembers it, before any cover hears of it.
 * So of a standing and a list, the second one always finds the first.
 */
public final class RememberPerson implements Folds<Person, Event> {
    private final AggregateRuntime runtime;
    private final Aggregate<Person> persons;

    public RememberPerson(AggregateRuntime runtime, Aggregate<Person> persons) {
        this.runtime = runtime;
        this.persons = persons;
    }

    /**
     * Folds volunteer, activity and event policy events; answers every person met, changed or not.
     */
    public FoldedBatch<Person, Event> remember(List<? extends Event> events, Act act) {
        return runtime.foldAll(persons, this, List.copyOf(events), act);
    }

    /** Volunteers whom an activity's event names in a roster line. */
    public static Set<String> namedBy(ActivityEvent event) {
        Set<String> ids = new LinkedHashSet<>();
        linesOf(event).forEach(line -> ids.add(line.volunteerId()));
        return ids;
    }

    /** Volunteers whom an event policy names, or ever named. */
    public static Set<String> namedBy(EventPolicyRecorded policy) {
        Set<String> ids = new LinkedHashSet<>();
        policy.volunteers().forEach(volunteer -> ids.add(volunteer.volunteerId()));
        return ids;
    }

    /** Roster lines that an activity's event speaks of. */
    public static List<RosterLine> linesOf(ActivityEvent event) {
        return switch (event) {
            case ActivityFiled filed -> filed.lines();
            case ActivityRosterChanged changed -> changed.changedLines();
            case ActivityRosterSealed sealed -> sealed.lines();
            case ActivityHeaderEvent _ -> List.of();
        };
    }

    @Override
    public Collection<String> ids(Event event) {
        return switch (event) {
            case VolunteerEvent volunteer -> Set.of(volunteer.volunteerId());
            case ActivityEvent activity -> namedBy(activity);
            case EventPolicyRecorded policy -> namedBy(policy);
            default -> Set.of();
        };
    }

    @Override
    public Decision<Person> fold(String id, @Nullable Person state, Event event) {
        Person person = state == null ? Person.UNKNOWN : state;
        return switch (event) {
            case VolunteerEvent volunteer -> Decision.to(person.told(PersonFacts.of(volunteer)));
            case ActivityEvent activity -> Decision.to(person.listedIn(activity.activityId()));
            case EventPolicyRecorded policy -> Decision.to(person.listedIn(policy.activityId()));
            default -> Decision.unchanged();
        };
    }
}

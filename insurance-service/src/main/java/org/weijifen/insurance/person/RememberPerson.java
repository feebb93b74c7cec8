package org.weijifen.insurance.person;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
public final class RememberPerson {
    private final AggregateRuntime runtime;
    private final Aggregate<Person> persons;

    public RememberPerson(AggregateRuntime runtime, Aggregate<Person> persons) {
        this.runtime = runtime;
        this.persons = persons;
    }

    /** An activity whose roster or event policy names these volunteers. */
    public record Listing(String activityId, Set<String> volunteerIds) {}

    /** Standings; answers every person met, changed or not. */
    public FoldedBatch<Person, VolunteerEvent> told(List<VolunteerEvent> events, Act act) {
        return runtime.foldAll(persons, TOLD, events, act);
    }

    /** Lists; answers every person named, changed or not. */
    public FoldedBatch<Person, Listing> listed(List<Listing> listings, Act act) {
        return runtime.foldAll(persons, LISTED, listings, act);
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

    private static final Folds<Person, VolunteerEvent> TOLD =
            new Folds<>() {
                @Override
                public Collection<String> ids(VolunteerEvent event) {
                    return Set.of(event.volunteerId());
                }

                @Override
                public Decision<Person> fold(
                        String id, @Nullable Person state, VolunteerEvent event) {
                    return Decision.to(known(state).told(PersonFacts.of(event)));
                }
            };

    private static final Folds<Person, Listing> LISTED =
            new Folds<>() {
                @Override
                public Collection<String> ids(Listing listing) {
                    return listing.volunteerIds();
                }

                @Override
                public Decision<Person> fold(String id, @Nullable Person state, Listing listing) {
                    return Decision.to(known(state).listedIn(listing.activityId()));
                }
            };

    private static Person known(@Nullable Person state) {
        return state == null ? Person.UNKNOWN : state;
    }
}

package org.weijifen.blacklist.person;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.registry.VolunteerEvent;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Folds;
import org.weijifen.platform.consume.Batch;
import org.weijifen.platform.consume.Reaction.Parked;

/** Keeps the copy up to date: an older standing than the newest changes nothing. */
public final class PersonEventsListener {
    private static final Folds<Person, VolunteerEvent> COPY =
            new Folds<>() {
                @Override
                public Collection<String> ids(VolunteerEvent event) {
                    return List.of(event.volunteerId());
                }

                @Override
                public Decision<Person> fold(
                        String id, @Nullable Person state, VolunteerEvent event) {
                    return state != null && state.revision() >= event.revision()
                            ? Decision.unchanged()
                            : Decision.to(Person.told(state, event));
                }
            };

    private final AggregateRuntime runtime;
    private final PersonAggregate persons;
    private final String service;

    public PersonEventsListener(AggregateRuntime runtime, PersonAggregate persons, String service) {
        this.runtime = runtime;
        this.persons = persons;
        this.service = service;
    }

    /** Folds the batch's persons; answers what can never be folded. */
    public List<Parked> react(Batch batch) {
        return Batch.failuresOf(
                runtime.foldAll(persons, COPY, batch.of(VolunteerEvent.class), batch.act(service)));
    }
}

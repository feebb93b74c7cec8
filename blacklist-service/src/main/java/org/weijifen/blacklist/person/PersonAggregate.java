package org.weijifen.blacklist.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Event;
import org.weijifen.platform.aggregate.Aggregate;

/** Copies of the registry's persons; they say nothing of their own. */
public final class PersonAggregate implements Aggregate<Person> {
    @Override
    public String collection() {
        return "persons";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<Person> type() {
        return Person.class;
    }

    @Override
    public List<Event> events(String id, @Nullable Person before, Person after, long revision) {
        return List.of();
    }
}

package org.weijifen.activity.standing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Aggregate;

/** {@code persons/<volunteerId>}; says nothing in public. */
public final class PersonAggregate implements Aggregate<Person> {

    @Override
    public String collection() {
        return "persons";
    }

    @Override
    public int schema() {
        return 3;
    }

    @Override
    public Class<Person> type() {
        return Person.class;
    }

    @Override
    public List<?> events(String id, @Nullable Person before, Person after, long revision) {
        return List.of();
    }
}

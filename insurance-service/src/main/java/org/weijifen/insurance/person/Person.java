package org.weijifen.insurance.person;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Packed;

/**
 * State of {@code persons/<volunteerId>}.
 *
 * @param facts {@code null} while only a list has named the person
 * @param activityIds every activity whose roster or event policy ever named the person, sorted
 */
public record Person(@Packed @Nullable PersonFacts facts, List<String> activityIds) {

    /** Nothing known yet. */
    static final Person UNKNOWN = new Person(null, List.of());

    public Person {
        activityIds = List.copyOf(activityIds);
    }

    Person told(PersonFacts news) {
        return new Person(facts == null ? news : facts.join(news), activityIds);
    }

    Person listedIn(String activityId) {
        if (activityIds.contains(activityId)) {
            return this;
        }
        var ids = new TreeSet<>(activityIds);
        ids.add(activityId);
        return new Person(facts, List.copyOf(ids));
    }
}

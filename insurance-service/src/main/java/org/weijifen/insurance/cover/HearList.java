package org.weijifen.insurance.cover;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.weijifen.contracts.activity.ActivityEvent;
import org.weijifen.contracts.insurance.EventPolicyRecorded;
import org.weijifen.insurance.person.Person;
import org.weijifen.insurance.person.PersonFacts;
import org.weijifen.insurance.person.RememberPerson;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.FoldedBatch;

/**
 * Both stages of what names people: first the persons remember the activity, then its cover hears
 * the events together with what is known of them.
 */
public final class HearList {
    private final RememberPerson rememberPerson;
    private final IssueCover issueCover;

    public HearList(RememberPerson rememberPerson, IssueCover issueCover) {
        this.rememberPerson = rememberPerson;
        this.issueCover = issueCover;
    }

    /** What a batch says of one activity; lives inside one reaction. */
    static final class Told {
        private final List<ActivityEvent> events = new ArrayList<>();
        private final List<EventPolicyRecorded> policies = new ArrayList<>();
        private final Set<String> named = new LinkedHashSet<>();

        void tell(ActivityEvent event, Collection<String> names) {
            events.add(event);
            named.addAll(names);
        }

        void tell(EventPolicyRecorded policy) {
            policies.add(policy);
            named.addAll(RememberPerson.namedBy(policy));
        }
    }

    /** Covers as they are, of those activities that have one. */
    Map<String, Cover> covers(Collection<String> activityIds) {
        return issueCover.covers(activityIds);
    }

    /**
     * Answers the reasons of what could not be folded; all else is committed.
     *
     * @param byActivity what is told, by activity id
     */
    List<String> hear(Map<String, Told> byActivity, Act act) {
        List<RememberPerson.Listing> listings = new ArrayList<>();
        byActivity.forEach((id, told) -> listings.add(new RememberPerson.Listing(id, told.named)));
        FoldedBatch<Person, ?> remembered = rememberPerson.listed(listings, act);
        if (!remembered.failures().isEmpty()) {
            return FoldFailures.of(remembered);
        }
        List<CoverNews> news = new ArrayList<>();
        byActivity.forEach(
                (id, told) ->
                        news.add(
                                new CoverNews(
                                        id,
                                        told.events,
                                        told.policies,
                                        met(told.named, remembered.states()))));
        return FoldFailures.of(issueCover.issue(news, act));
    }

    private static Map<String, PersonFacts> met(Set<String> named, Map<String, Person> persons) {
        Map<String, PersonFacts> met = new LinkedHashMap<>();
        for (String volunteerId : named) {
            Person person = persons.get(volunteerId);
            PersonFacts facts = person == null ? null : person.facts();
            if (facts != null) {
                met.put(volunteerId, facts);
            }
        }
        return met;
    }
}

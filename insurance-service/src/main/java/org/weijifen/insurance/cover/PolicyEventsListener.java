package org.weijifen.insurance.cover;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.weijifen.contracts.insurance.EventPolicyRecorded;
import org.weijifen.insurance.person.Person;
import org.weijifen.insurance.person.PersonFacts;
import org.weijifen.insurance.person.RememberPerson;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.FoldedBatch;

/**
 * Edge: {@code insurance.policies}, written by this service itself. First the persons whom an event
 * policy names remember the activity, then its cover hears the policy together with what is known
 * of them.
 */
public final class PolicyEventsListener {
    private final RememberPerson rememberPerson;
    private final IssueCover issueCover;

    public PolicyEventsListener(RememberPerson rememberPerson, IssueCover issueCover) {
        this.rememberPerson = rememberPerson;
        this.issueCover = issueCover;
    }

    /** Answers the reasons of what could not be folded; all else is committed. */
    public List<String> on(List<EventPolicyRecorded> events, Act act) {
        FoldedBatch<Person, ?> remembered = rememberPerson.remember(events, act);
        if (!remembered.failures().isEmpty()) {
            return FoldFailures.of(remembered);
        }
        Map<String, List<EventPolicyRecorded>> byActivity = new LinkedHashMap<>();
        for (EventPolicyRecorded event : events) {
            byActivity.computeIfAbsent(event.activityId(), _ -> new ArrayList<>()).add(event);
        }
        List<CoverNews> news = new ArrayList<>();
        byActivity.forEach(
                (activityId, told) ->
                        news.add(
                                new CoverNews(
                                        activityId,
                                        List.of(),
                                        told,
                                        met(told, remembered.states()))));
        return FoldFailures.of(issueCover.issue(news, act));
    }

    private static Map<String, PersonFacts> met(
            List<EventPolicyRecorded> events, Map<String, Person> persons) {
        Map<String, PersonFacts> met = new LinkedHashMap<>();
        for (EventPolicyRecorded event : events) {
            for (String volunteerId : RememberPerson.namedBy(event)) {
                Person person = persons.get(volunteerId);
                PersonFacts facts = person == null ? null : person.facts();
                if (facts != null) {
                    met.put(volunteerId, facts);
                }
            }
        }
        return met;
    }
}

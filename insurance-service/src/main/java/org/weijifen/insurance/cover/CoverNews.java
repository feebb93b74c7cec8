package org.weijifen.insurance.cover;

import java.util.List;
import java.util.Map;
import org.weijifen.contracts.activity.ActivityEvent;
import org.weijifen.contracts.insurance.EventPolicyRecorded;
import org.weijifen.insurance.person.PersonFacts;

/**
 * All that a batch has to tell one cover. One fact, so that a commit is one fold and its changes
 * one endorsement.
 *
 * @param events of the activity, in any order
 * @param policies snapshots of its event policy, in any order
 * @param people by volunteer id
 */
record CoverNews(
        String activityId,
        List<? extends ActivityEvent> events,
        List<EventPolicyRecorded> policies,
        Map<String, PersonFacts> people) {

    CoverNews {
        events = List.copyOf(events);
        policies = List.copyOf(policies);
        people = Map.copyOf(people);
    }
}

package org.weijifen.insurance.cover;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.weijifen.contracts.registry.VolunteerEvent;
import org.weijifen.insurance.person.Person;
import org.weijifen.insurance.person.PersonFacts;
import org.weijifen.insurance.person.RememberPerson;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.FoldedBatch;

/**
 * Edge: {@code registry.volunteers}. First the person remembers the standing, then the covers of
 * all activities on whose rosters he is hear of it.
 */
public final class RegistryEventsListener {
    private final RememberPerson rememberPerson;
    private final IssueCover issueCover;

    public RegistryEventsListener(RememberPerson rememberPerson, IssueCover issueCover) {
        this.rememberPerson = rememberPerson;
        this.issueCover = issueCover;
    }

    /** Answers the reasons of what could not be folded; all else is committed. */
    public List<String> on(List<VolunteerEvent> events, Act act) {
        FoldedBatch<Person, ?> remembered = rememberPerson.told(events, act);
        if (!remembered.failures().isEmpty()) {
            return FoldFailures.of(remembered);
        }
        Map<String, Map<String, PersonFacts>> byActivity = new LinkedHashMap<>();
        remembered
                .states()
                .forEach(
                        (volunteerId, person) -> {
                            PersonFacts facts = person.facts();
                            if (facts != null) {
                                for (String activityId : person.activityIds()) {
                                    byActivity
                                            .computeIfAbsent(activityId, _ -> new LinkedHashMap<>())
                                            .put(volunteerId, facts);
                                }
                            }
                        });
        List<CoverNews> news = new ArrayList<>();
        byActivity.forEach(
                (activityId, people) ->
                        news.add(new CoverNews(activityId, List.of(), List.of(), people)));
        return FoldFailures.of(issueCover.issue(news, act));
    }
}

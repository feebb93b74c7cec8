package org.weijifen.insurance.cover;

import java.time.Instant;
import java.util.List;
import org.weijifen.scheme.InsuranceTerms;

/**
 * Everybody's cover in one activity, for whoever counts.
 *
 * @param version of the cover's document: a later reading never has a lower one
 * @param from begin of the period of cover
 * @param until its end, excluded
 * @param terms of the policy that covers
 * @param people one entry per person asked for, whatever the verdict, in order of volunteer id
 */
public record InsuredActivity(
        String activityId,
        long version,
        List<String> organizationIds,
        Instant from,
        Instant until,
        String place,
        InsuranceTerms terms,
        List<Participation> people) {

    public InsuredActivity {
        organizationIds = List.copyOf(organizationIds);
        people = List.copyOf(people);
    }
}

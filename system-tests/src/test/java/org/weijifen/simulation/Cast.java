package org.weijifen.simulation;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.weijifen.contracts.registry.OrganizationKind;
import org.weijifen.platform.aggregate.DerivedIds;

/** Who takes part; ids are known before anybody is registered, as they follow from keys. */
record Cast(List<String> organizationIds, List<String> volunteerIds) {
    static Cast of(int organizations, int volunteers) {
        List<String> bodies =
                IntStream.range(0, organizations)
                        .mapToObj(
                                i ->
                                        DerivedIds.of(
                                                "organization", Requests.hash(organizationKey(i))))
                        .toList();
        List<String> people =
                IntStream.range(0, volunteers)
                        .mapToObj(i -> DerivedIds.of("volunteer", Requests.hash(volunteerKey(i))))
                        .toList();
        return new Cast(bodies, people);
    }

    static String organizationKey(int index) {
        return "organization-" + index;
    }

    static String volunteerKey(int index) {
        return "volunteer-" + index;
    }

    static OrganizationKind kindOf(int index) {
        return index == 0 ? OrganizationKind.UNIT : OrganizationKind.VOLUNTEER_ORGANIZATION;
    }

    String recorderId() {
        return volunteerIds.getFirst();
    }

    String anyVolunteer(SplittableRandom random) {
        return volunteerIds.get(random.nextInt(volunteerIds.size()));
    }
}

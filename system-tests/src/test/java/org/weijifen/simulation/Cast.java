package org.weijifen.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.weijifen.contracts.registry.OrganizationKind;
import org.weijifen.platform.aggregate.DerivedIds;

/**
 * Who takes part; ids are known before anybody is registered, as they follow from keys.
 *
 * @param births of the volunteers
 */
record Cast(List<String> organizationIds, List<String> volunteerIds, List<LocalDate> births) {
    private static final int CHILD = 8;
    private static final int ADULT = 18;

    static Cast of(int organizations, int volunteers, Instant start, SplittableRandom random) {
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
        List<LocalDate> births =
                IntStream.range(0, volunteers).mapToObj(i -> birth(i, start, random)).toList();
        return new Cast(bodies, people, births);
    }

    /** The first is the recorder, a grown-up; some others come of age while all goes on. */
    private static LocalDate birth(int index, Instant start, SplittableRandom random) {
        LocalDate soon = Told.dateOf(start).plusDays(random.nextInt(4));
        return switch (index == 0 ? 9 : random.nextInt(10)) {
            case 0, 1 -> soon.minusYears(CHILD);
            case 2, 3 -> soon.minusYears(ADULT);
            case 4 -> soon.minusYears(CHILD + 3);
            default -> LocalDate.of(1990, 1, 1 + index);
        };
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

package org.weijifen.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.weijifen.activity.filing.ActivityInput;
import org.weijifen.platform.aggregate.DerivedIds;
import org.weijifen.scheme.Roles;

/**
 * An organiser: drafts activities near each other in time, prepares them well or badly, lets the
 * cut-off and the start pass, and has hours recorded.
 */
final class OrganizerClient {
    private static final int ACTS_BEFORE = 5;
    private static final int ACTS_AFTER = 2;

    /** One in so many organisers never comes back: only the deadline seals the roster. */
    private static final int DESERTED = 3;

    private final District district;
    private final Facts facts;
    private final Cast cast;
    private final String organizationId;
    private final Requests requests;
    private final Requests.As organizer;
    private final SplittableRandom random;

    OrganizerClient(District district, Facts facts, Cast cast, int index) {
        this.district = district;
        this.facts = facts;
        this.cast = cast;
        organizationId = cast.organizationIds().get(index);
        requests = new Requests(district, "organizer" + index);
        organizer = new Requests.As(Roles.ORGANIZER, "organizer-" + index);
        random = district.world.simulation().random();
    }

    void run(int activities) {
        for (int i = 0; i < activities; i++) {
            String key = organizer.person() + "-activity-" + i;
            String id = DerivedIds.of("activity", Requests.hash(key));
            draft(id, key).ifPresent(activity -> lead(id, activity));
        }
    }

    private void lead(String id, ActivityFacts activity) {
        var desk =
                new ActivityClient(
                        district, cast, organizationId, requests, organizer, id, activity);
        desk.roster();
        if (random.nextInt(8) > 0) {
            desk.file();
        }
        for (int i = random.nextInt(ACTS_BEFORE); i > 0; i--) {
            desk.act();
        }
        if (random.nextInt(DESERTED) == 0) {
            pass(activity.endsAt);
            return;
        }
        if (activity.cutoffAt != null) {
            pass(activity.cutoffAt.plusMillis(random.nextInt(3) - 1L));
            for (int i = random.nextInt(ACTS_AFTER + 1); i > 0; i--) {
                desk.act();
            }
        }
        pass(activity.startsAt.plusMillis(random.nextInt(2)));
        for (int i = random.nextInt(ACTS_AFTER); i > 0; i--) {
            desk.act();
        }
        pass(activity.endsAt.plusSeconds(random.nextInt(3) * 20_000L));
        if (random.nextInt(3) > 0) {
            new ClaimClient(district, facts, cast, requests, organizer.person() + "-" + id)
                    .visit(id, activity);
        }
        new RecorderClient(district, facts, cast, organizationId, requests).record(id, activity);
        if (random.nextInt(4) == 0) {
            desk.complete();
        }
    }

    private void pass(Instant to) {
        district.world.clocks().set(to);
        district.world.simulation().at("clock step");
    }

    /**
     * Often at the time of another activity, even if that has begun, so that hours overlap; often
     * across midnight.
     */
    private Optional<ActivityFacts> draft(String id, String key) {
        List<ActivityFacts> others = List.copyOf(facts.activities.values());
        Instant hour = district.world.clocks().read().truncatedTo(ChronoUnit.HOURS);
        boolean elsewhere = others.isEmpty() || random.nextInt(3) == 0;
        Instant near = elsewhere ? hour : others.get(random.nextInt(others.size())).startsAt;
        if (elsewhere || (near.isBefore(hour) && random.nextInt(3) > 0)) {
            near = hour.plus(Duration.ofHours(2L + random.nextInt(8)));
        }
        Instant startsAt = near.plus(Duration.ofMinutes(30L * random.nextInt(6) - 60));
        Instant endsAt = startsAt.plus(Duration.ofMinutes(90L + 30L * random.nextInt(7)));
        List<String> organizationIds = new ArrayList<>(List.of(organizationId));
        for (String other : cast.organizationIds()) {
            if (!other.equals(organizationId) && random.nextInt(3) == 0) {
                organizationIds.add(other);
            }
        }
        var form =
                new ActivityInput.Draft(
                        organizationIds,
                        "Invented activity",
                        "Somewhere",
                        startsAt,
                        endsAt,
                        null,
                        "COMMUNITY_SERVICE");
        return requests.send(
                        district.activity,
                        organizer,
                        "activity.draft",
                        key,
                        (m, act) -> m.filing().draft().draft(id, form, act))
                .map(
                        accepted -> {
                            var activity = new ActivityFacts(organizationIds, startsAt, endsAt);
                            facts.activities.put(id, activity);
                            return activity;
                        });
    }
}

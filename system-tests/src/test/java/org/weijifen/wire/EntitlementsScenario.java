package org.weijifen.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.weijifen.contracts.Topics;
import tools.jackson.databind.JsonNode;

/** Invariant 4: tiers, benefits and certificates follow from the account, and none comes twice. */
final class EntitlementsScenario {
    private static final List<Long> STARS = List.of(6_000L, 18_000L, 36_000L, 60_000L, 90_000L);
    private static final long ANNUAL = 6_000;

    private final RunningScheme scheme;
    private final Street street;
    private final Accounts accounts;
    private final String team;

    EntitlementsScenario(RunningScheme scheme, Street street) {
        this.scheme = scheme;
        this.street = street;
        accounts = new Accounts(scheme.api());
        team = street.team("Fallen Star Team");
    }

    void holds() {
        String fallen = starLostAndRegained();
        Set<String> facts = scheme.wire().ids();
        scheme.wire().replay(4, 2, Topics.ALL.toArray(String[]::new));
        scheme.settle();
        assertThat(scheme.wire().ids()).as("repetitions cause no fact").isEqualTo(facts);

        var grants = Grants.of(scheme.wire().facts(Topics.REWARD_TIERS, Topics.REWARD_BENEFITS));
        assertThat(grants.grantedTwice()).isEmpty();
        assertThat(grants.volunteers()).as("with stars").hasSizeGreaterThan(2).contains(fallen);
        Set<String> served =
                scheme.wire().facts(Topics.ACTIVITY_HOURS).stream()
                        .map(WireEvent::key)
                        .collect(Collectors.toCollection(TreeSet::new));
        served.addAll(grants.volunteers());
        served.forEach(volunteer -> followsFromTheAccount(volunteer, grants));
    }

    private String starLostAndRegained() {
        scheme.at("2026-03-01T18:00:00");
        String volunteer = street.volunteer();
        week(volunteer, "2026-03-02", "2026-03-08");
        String record = week(volunteer, "2026-03-09", "2026-03-15");
        scheme.settle();
        assertThat(accounts.worth(volunteer).tier()).isEqualTo(1);
        scheme.api()
                .must(
                        scheme.api()
                                .post(
                                        Street.OFFICER,
                                        "/api/v1/service-records/" + record + "/withdrawal",
                                        Map.of("reason", "Was not there")));
        scheme.settle();
        assertThat(accounts.worth(volunteer).tier()).isZero();
        assertThat(accounts.worth(volunteer).validCertificates()).isEmpty();
        week(volunteer, "2026-03-16", "2026-03-22");
        scheme.settle();
        assertThat(accounts.worth(volunteer).tier()).isEqualTo(1);
        List<JsonNode> certificates = accounts.items(volunteer, "/certificates");
        assertThat(certificates).hasSize(2);
        assertThat(certificates.getLast().path("replaces"))
                .isEqualTo(certificates.getFirst().path("certificateNumber"));
        return volunteer;
    }

    private String week(String volunteer, String monday, String sunday) {
        String activity =
                street.filed(team, monday + "T09:00:00", sunday + "T17:00:00", List.of(volunteer));
        scheme.at(sunday + "T18:00:00");
        return street.serve(team, activity, List.of(volunteer), Span.week(monday)).getFirst();
    }

    private void followsFromTheAccount(String volunteer, Grants grants) {
        Accounts.Worth worth = accounts.worth(volunteer);
        List<Integer> stars =
                IntStream.rangeClosed(1, STARS.size())
                        .filter(star -> worth.creditedMinutes() >= STARS.get(star - 1))
                        .boxed()
                        .toList();
        assertThat(grants.standingTiers(volunteer)).as("stars of %s", volunteer).isEqualTo(stars);
        assertThat(grants.validCertificates(volunteer)).as(volunteer).isEqualTo(stars);
        assertThat(worth.tier()).as(volunteer).isEqualTo(stars.size());
        assertThat(worth.validCertificates()).as(volunteer).isEqualTo(stars);
        List<String> benefits =
                worth.minutesOfYears().entrySet().stream()
                        .filter(year -> year.getValue() >= ANNUAL)
                        .map(Map.Entry::getKey)
                        .flatMap(y -> List.of("HEALTH_CHECK " + y, "SUBSCRIPTION " + y).stream())
                        .sorted()
                        .toList();
        assertThat(grants.standingBenefits(volunteer)).as(volunteer).isEqualTo(benefits);
        assertThat(worth.benefits())
                .as("benefits of %s as shown", volunteer)
                .isEqualTo(benefits.stream().map(b -> b + " GRANTED").toList());
    }
}

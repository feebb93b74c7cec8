package org.weijifen.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.weijifen.contracts.Topics;

/** Invariant 6: a record and a sanction never miss each other. */
final class NeverMissScenario {
    private static final int GROUP = 25;
    private static final int AT_ONCE = 5;
    private static final String EVE = "2026-05-03";
    private static final String DAY = "2026-05-04";
    private static final String EFFECTIVE = DAY + "T10:00:00";
    private static final Span MORNING = Span.on(DAY, "08:00", "10:00");
    private static final Span ACROSS = Span.on(DAY, "09:00", "11:00");
    private static final Span NOON = Span.on(DAY, "10:00", "12:00");

    private final RunningScheme scheme;
    private final Street street;
    private final Accounts accounts;
    private final String unit;
    private final String cleanTeam;

    NeverMissScenario(RunningScheme scheme, Street street) {
        this.scheme = scheme;
        this.street = street;
        accounts = new Accounts(scheme.api());
        unit = street.body("Tea Boat Company", "UNIT");
        cleanTeam = street.team("Clear Water Team");
    }

    void holds() {
        List<String> before = street.volunteers(GROUP);
        List<String> across = street.volunteers(GROUP);
        List<String> inside = street.volunteers(GROUP);
        List<String> last = street.volunteers(GROUP);
        List<String> all = new ArrayList<>();
        List.of(before, across, inside, last).forEach(all::addAll);
        scheme.at("2026-05-02T18:00:00");
        List<String> wellKnown = street.volunteers(GROUP);
        serveOnTheEve(wellKnown);
        Twins.Telling known = hearsay(wellKnown.subList(0, GROUP / 2));
        Twins.Telling hearsay = hearsay(wellKnown.subList(GROUP / 2, GROUP));
        String activity = street.filed(unit, DAY + "T08:00:00", DAY + "T12:00:00", all);
        var steps = CaseSteps.against(scheme.api(), unit, EVE);

        scheme.wire().sendShuffled(6, 2, known.events());
        scheme.settle();
        scheme.at(EFFECTIVE);
        List<Runnable> race = verifications(activity, before, MORNING);
        race.add(() -> steps.decide(EFFECTIVE));
        race.add(() -> scheme.wire().sendShuffled(6, 2, hearsay.events()));
        Together.run(race);
        // The sanction is still being spread over its 24 months when these arrive.
        scheme.at(DAY + "T12:00:00");
        race = verifications(activity, inside, NOON);
        race.addAll(verifications(activity, across, ACROSS));
        Together.run(race);
        scheme.settle();

        expect(before, 120, 0);
        expect(across, 60, 60);
        expect(inside, 0, 120);
        expect(known.twins().values(), 0, 120);
        expect(hearsay.twins().values(), 0, 120);
        scheme.wire()
                .replay(
                        6,
                        2,
                        Topics.ACTIVITY_HOURS,
                        Topics.BLACKLIST_CASES,
                        Topics.BLACKLIST_HOURS);
        scheme.settle();
        expect(across, 60, 60);
        expect(inside, 0, 120);

        steps.appeal();
        race = verifications(activity, last, NOON);
        race.add(steps::reverse);
        Together.run(race);
        scheme.settle();
        expect(all, 120, 0);
        expect(known.twins().values(), 120, 0);
        expect(hearsay.twins().values(), 120, 0);
    }

    private void serveOnTheEve(List<String> volunteers) {
        String eve = street.filed(cleanTeam, EVE + "T10:00:00", EVE + "T12:00:00", volunteers);
        scheme.at(EVE + "T12:00:00");
        street.serve(cleanTeam, eve, volunteers, Span.on(EVE, "10:00", "12:00"));
        scheme.settle();
    }

    /**
     * The clean team's hours on the eve, retold as the unit's on the day: inside the window, and on
     * the wire before the clock lets anybody enter such hours, so that records come first too.
     */
    private Twins.Telling hearsay(List<String> volunteers) {
        return new Twins(scheme.wire()).hours(volunteers, 6, Map.of(cleanTeam, unit, EVE, DAY));
    }

    /** Enters at once; answers the verifications, a few records each. */
    private List<Runnable> verifications(String activity, List<String> volunteers, Span span) {
        List<String> records = street.enter(unit, activity, volunteers, span);
        List<Runnable> verifications = new ArrayList<>();
        for (int i = 0; i < records.size(); i += AT_ONCE) {
            List<String> some = records.subList(i, Math.min(i + AT_ONCE, records.size()));
            verifications.add(() -> street.verify(unit, activity, some));
        }
        return verifications;
    }

    private void expect(Collection<String> volunteers, long credited, long suppressed) {
        for (String volunteer : volunteers) {
            Accounts.Worth worth = accounts.worth(volunteer);
            assertThat(List.of(worth.creditedMinutes(), worth.suppressedMinutes()))
                    .as(volunteer)
                    .containsExactly(credited, suppressed);
        }
    }
}

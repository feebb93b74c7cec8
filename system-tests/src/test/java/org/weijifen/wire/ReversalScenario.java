package org.weijifen.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.weijifen.contracts.Topics;
import org.weijifen.wire.Accounts.Worth;

/** Invariant 3: after a full reversal an account equals one that never saw the sanction. */
final class ReversalScenario {
    private static final int TWINS = 4;
    private static final String EFFECTIVE = "2026-02-12T00:00:00";

    private final RunningScheme scheme;
    private final Street street;
    private final Accounts accounts;
    private final String unit;
    private final String cleanTeam;
    private final List<String> twinsOfA = new ArrayList<>();

    ReversalScenario(RunningScheme scheme, Street street) {
        this.scheme = scheme;
        this.street = street;
        accounts = new Accounts(scheme.api());
        unit = street.body("Stone Boat Trading Company", "UNIT");
        cleanTeam = street.team("Willow Team");
    }

    void holds() {
        scheme.at("2026-02-01T18:00:00");
        String a = street.volunteer();
        String b = street.volunteer();
        week("2026-02-02", "2026-02-08", a, b);
        var steps = CaseSteps.against(scheme.api(), unit, "2026-02-03");
        steps.decide(EFFECTIVE);
        week("2026-02-09", "2026-02-15", a, b);
        week("2026-02-16", "2026-02-22", a, b);
        scheme.settle();

        Worth never = accounts.worth(b);
        assertThat(never.creditedMinutes()).isEqualTo(21 * 480);
        assertThat(never.tier()).isEqualTo(1);
        assertThat(never.benefits()).hasSize(2);
        Worth sanctioned = accounts.worth(a);
        assertThat(sanctioned.creditedMinutes()).as("up to the window").isEqualTo(10 * 480);
        assertThat(sanctioned.suppressedMinutes()).as("inside it").isEqualTo(11 * 480);
        assertThat(sanctioned.tier()).isZero();
        assertThat(sanctioned.benefits()).isEmpty();
        again(a, sanctioned, b, never);
        unheardOf(a, sanctioned, 1);

        scheme.at("2026-02-25T09:00:00");
        steps.appeal();
        steps.reverse();
        scheme.settle();
        again(a, never, b, never);
        unheardOf(a, never, 1 + TWINS);
        assertThat(twinsOfA).hasSize(2 * TWINS);
        for (String twin : twinsOfA) {
            assertThat(accounts.worth(twin)).as(twin).isEqualTo(never);
        }
    }

    /** Both serve the same times of a week, A with the unit, B with the team. */
    private void week(String monday, String sunday, String a, String b) {
        String start = monday + "T09:00:00";
        String end = sunday + "T17:00:00";
        String ofUnit = street.filed(unit, start, end, List.of(a));
        String ofTeam = street.filed(cleanTeam, start, end, List.of(b));
        scheme.at(sunday + "T18:00:00");
        street.serve(unit, ofUnit, List.of(a), Span.week(monday));
        street.serve(cleanTeam, ofTeam, List.of(b), Span.week(monday));
    }

    private void again(String a, Worth ofA, String b, Worth ofB) {
        for (int seed = 1; seed <= 2; seed++) {
            scheme.wire()
                    .replay(
                            seed,
                            3,
                            Topics.BLACKLIST_CASES,
                            Topics.BLACKLIST_HOURS,
                            Topics.ACTIVITY_HOURS);
            scheme.settle();
            assertThat(accounts.worth(a)).as("A").isEqualTo(ofA);
            assertThat(accounts.worth(b)).as("B").isEqualTo(ofB);
        }
    }

    /** Hours that are heard of in another order come to the same, sanctioned or not. */
    private void unheardOf(String a, Worth expected, int firstNumber) {
        List<String> told = new ArrayList<>();
        for (int number = firstNumber; number < firstNumber + TWINS; number++) {
            told.addAll(new Twins(scheme.wire()).ofHours(List.of(a), number).values());
        }
        scheme.settle();
        told.forEach(twin -> assertThat(accounts.worth(twin)).as(twin).isEqualTo(expected));
        twinsOfA.addAll(told);
    }
}

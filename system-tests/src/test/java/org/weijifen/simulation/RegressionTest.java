package org.weijifen.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.weijifen.testkit.simulation.Plan;
import org.weijifen.testkit.simulation.Schedule;

/**
 * Real bugs that the simulation found, each as a short schedule: a row as {@code ./dev simulate}
 * prints it. A change of the workload's draws gives a seed another schedule; the rule's own test
 * keeps what was learnt, and the row's name says only what it once showed.
 */
class RegressionTest {

    static Stream<Arguments> schedules() {
        return Stream.of(
                // VolunteerRules.onTime; SanctionsTest has the rule.
                arguments(
                        "once: a sanction that began before a late registration was never told",
                        777_016L,
                        "faults=STALL#1,STALL#2,STALL#3,STALL#4,STALL#5,STALL#6,STALL#9,STALL#10,"
                                + "STALL#11,STALL#17,READ_UNAVAILABLE#1,READ_UNAVAILABLE#2;"
                                + "skip=case0:5-,case1:1,case1:3-,organizer0:5-,organizer1:4-,"
                                + "register:6-"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("schedules")
    void holds(String bug, long seed, String plan) {
        Schedule.Result result = Schedule.run(new MainJobWorkload(), seed, Plan.parse(plan));
        assertThat(result.violation()).as(bug).isNull();
    }
}

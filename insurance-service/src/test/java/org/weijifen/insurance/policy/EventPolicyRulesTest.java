package org.weijifen.insurance.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.insurance.CoverBasis;
import org.weijifen.contracts.insurance.NamedVolunteer;
import org.weijifen.platform.aggregate.Decision;

/** domain.md F5: an event policy's list and versions. */
class EventPolicyRulesTest {
    private static final Instant T0 = Instant.parse("2026-03-01T00:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-03-07");

    @Test
    void whoIsNamedAgainKeepsTheFirstReceiptTimeAndWhoIsTakenOffDoesNot() {
        EventPolicy first = recorded(null, T0, input(155, "v2", "v1"));
        EventPolicy second = recorded(first, T0.plusSeconds(60), input(155, "v2", "v3"));
        EventPolicy third = recorded(second, T0.plusSeconds(120), input(155, "v1", "v2"));
        assertThat(third.versions()).extracting(v -> v.number()).containsExactly(1, 2, 3);
        assertThat(third.volunteers())
                .containsExactly(
                        named("v1", period(0, 60L), period(120, null)),
                        named("v2", period(0, null)),
                        named("v3", period(60, 120L)));
    }

    @Test
    void theSameAgainChangesNothingAlsoFromTheCutoffOn() {
        EventPolicy first = recorded(null, T0, input(155, "v1", "v2"));
        var again =
                EventPolicyRules.record(first, input(155, "v2", "v1"), true, T0.plusSeconds(900));
        assertThat(again).isEqualTo(Decision.unchanged());
    }

    @Test
    void fromTheCutoffOnNothingChanges() {
        EventPolicy first = recorded(null, T0, input(155, "v1"));
        assertThat(refusal(first, input(155, "v1", "v2"))).isEqualTo("EVENT_POLICY_CLOSED");
        assertThat(refusal(null, input(155))).isEqualTo("EVENT_POLICY_CLOSED");
    }

    @Test
    void aClockThatIsBehindEndsNoPeriodBeforeItBegan() {
        EventPolicy first = recorded(null, T0, input(155, "v1"));
        EventPolicy second = recorded(first, T0.minusSeconds(5), input(155));
        assertThat(second.volunteers()).containsExactly(named("v1", period(0, 0L)));
        assertThat(second.newest().recordedAt()).isEqualTo(T0);
    }

    @Test
    void versionsAreBounded() {
        EventPolicy policy = recorded(null, T0, input(0));
        for (int i = 1; i < EventPolicyRules.VERSIONS_MAX; i++) {
            policy = recorded(policy, T0, input(i));
        }
        var refused = EventPolicyRules.record(policy, input(999), false, T0);
        assertThat(((Decision.Refused<?>) refused).refusal().code())
                .isEqualTo("EVENT_POLICY_TOO_MANY_VERSIONS");
    }

    @ParameterizedTest
    @CsvSource({
        "-1, WAR, 2026-03-07, v1, v2, /limitsFen/death",
        "1000000000001, WAR, 2026-03-07, v1, v2, /limitsFen/death",
        "1, war, 2026-03-07, v1, v2, /exclusions/0",
        "1, WAR, 2026-03-06, v1, v2, /validUntil",
        "1, WAR, 2100-01-01, v1, v2, /validFrom",
        "1, WAR, 2026-03-07, v1, v1, /volunteerIds/1",
        "1, WAR, 2026-03-07, v1, a b, /volunteerIds/1"
    })
    void wrongFieldsAreNamed(
            long death, String exclusion, LocalDate until, String one, String two, String where) {
        var input = input(CoverBasis.NAMED_EVENT, death, exclusion, until, one, two);
        assertThat(input.refusal().orElseThrow().errors())
                .extracting(e -> e.pointer())
                .containsExactly(where);
    }

    @Test
    void onlyANamedEventHasNames() {
        var input = input(CoverBasis.ALL_REGISTERED, 1, "WAR", DAY, "v1");
        assertThat(input.refusal().orElseThrow().errors().getFirst().code())
                .isEqualTo("NOT_BY_NAME");
        assertThat(input(1, "v1").refusal()).isEmpty();
    }

    private static String refusal(@Nullable EventPolicy state, EventPolicyInput input) {
        var decision = EventPolicyRules.record(state, input, true, T0.plusSeconds(900));
        return ((Decision.Refused<?>) decision).refusal().code();
    }

    private static EventPolicy recorded(
            @Nullable EventPolicy state, Instant now, EventPolicyInput input) {
        var decision = EventPolicyRules.record(state, input, false, now);
        return ((Decision.Changed<EventPolicy>) decision).state();
    }

    private static EventPolicyInput input(long death, String... names) {
        return input(CoverBasis.NAMED_EVENT, death, "WAR", DAY, names);
    }

    private static EventPolicyInput input(
            CoverBasis basis, long death, String exclusion, LocalDate until, String... names) {
        return new EventPolicyInput(
                "marathon-2026",
                "insurer-2",
                basis,
                new EventPolicyInput.LimitsFen(death, 2, 3),
                0,
                true,
                false,
                List.of(exclusion),
                DAY,
                until,
                List.of(names));
    }

    private static NamedVolunteer named(String id, Period... periods) {
        return new NamedVolunteer(id, List.of(periods));
    }

    private static Period period(long from, @Nullable Long until) {
        return new Period(T0.plusSeconds(from), until == null ? null : T0.plusSeconds(until));
    }
}

package org.weijifen.activity.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weijifen.activity.filing.Activity.Plan;
import org.weijifen.platform.aggregate.Decision;

/** domain.md F1, F2, F6: a filed activity from 09:00 to 12:00. */
class ActivityRulesTest {

    @ParameterizedTest(name = "[{index}] {0} at {1} -> {2}")
    @CsvSource({
        "return,   08:59, RETURNED",
        "return,   09:00, ACTIVITY_STARTED",
        "cancel,   08:59, CANCELLED",
        "cancel,   09:00, ACTIVITY_STARTED",
        "complete, 08:59, ACTIVITY_NOT_STARTED",
        "complete, 09:00, COMPLETED",
    })
    void endsOnlyWhereTheStartAllows(String what, String now, String expected) {
        Activity filed = filed();
        Decision<Activity> decision =
                switch (what) {
                    case "return" -> ActivityRules.returnFiling(filed, "reason", at(now));
                    case "cancel" -> ActivityRules.cancel(filed, "reason", at(now));
                    default -> ActivityRules.complete(filed, "reason", at(now));
                };
        assertThat(outcome(decision)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "[{index}] at {0} to {1}-{2} -> {3}")
    @CsvSource({
        "08:30, 10:00, 12:00, FILED",
        "08:30, 08:45, 12:00, FILED",
        "08:30, 08:30, 12:00, START_NOT_AHEAD",
        "08:30, 08:00, 12:00, START_NOT_AHEAD",
        "09:00, 10:00, 12:00, ACTIVITY_STARTED",
        "11:59, 09:00, 13:00, FILED",
        "12:00, 09:00, 13:00, END_PASSED",
        "11:00, 09:00, 11:00, END_PASSED",
        "11:00, 09:00, 11:30, FILED",
    })
    void movesOnlyWhatIsStillAhead(String now, String startsAt, String endsAt, String expected) {
        var plan = new Plan("title", "place", at(startsAt), at(endsAt));
        assertThat(outcome(ActivityRules.edit(filed(), plan, at(now)))).isEqualTo(expected);
    }

    /** Each move from the cut-off on endorses everybody; before it the list is not sealed. */
    @Test
    void fromTheCutoffOnTheTimeIsMovedSoManyTimesAndNoMore() {
        Activity activity = filed();
        for (int i = 1; i <= ActivityRules.LATE_MOVES_MAX + 5; i++) {
            activity = moved(activity, at("12:00").plusSeconds(60L * i), at("08:30"));
        }
        for (int i = 1; i <= ActivityRules.LATE_MOVES_MAX; i++) {
            activity = moved(activity, at("13:00").plusSeconds(60L * i), at("09:30"));
            var named = new Plan("title " + i, "place", at("09:00"), activity.plan().endsAt());
            assertThat(outcome(ActivityRules.edit(activity, named, at("09:30"))))
                    .isEqualTo("FILED");
        }
        var once = new Plan("title", "place", at("09:00"), at("15:00"));
        assertThat(outcome(ActivityRules.edit(activity, once, at("09:30"))))
                .isEqualTo("TOO_MANY_MOVES");
        var titled = new Plan("other", "place", at("09:00"), activity.plan().endsAt());
        assertThat(outcome(ActivityRules.edit(activity, titled, at("09:30")))).isEqualTo("FILED");
    }

    private static Activity moved(Activity activity, Instant endsAt, Instant now) {
        var plan = new Plan("title", "place", at("09:00"), endsAt);
        return ((Decision.Changed<Activity>) ActivityRules.edit(activity, plan, now)).state();
    }

    @Test
    void aRepeatedFilingChangesNothing() {
        assertThat(ActivityRules.file(filed(), at("08:30"), "test"))
                .isInstanceOf(Decision.Unchanged.class);
    }

    private static String outcome(Decision<Activity> decision) {
        return switch (decision) {
            case Decision.Changed<Activity> c -> c.state().status().name();
            case Decision.Refused<Activity> r -> r.refusal().code();
            case Decision.Unchanged<Activity> u -> "UNCHANGED";
        };
    }

    private static Activity filed() {
        var draft =
                new ActivityInput.Draft(
                        List.of("org"),
                        "title",
                        "place",
                        at("09:00"),
                        at("12:00"),
                        null,
                        "COMMUNITY_SERVICE");
        Activity activity = state(ActivityRules.draft(null, draft, at("06:00")));
        return state(ActivityRules.file(activity, at("07:00"), "test"));
    }

    private static Activity state(Decision<Activity> decision) {
        return ((Decision.Changed<Activity>) decision).state();
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-05T" + time + ":00Z");
    }
}

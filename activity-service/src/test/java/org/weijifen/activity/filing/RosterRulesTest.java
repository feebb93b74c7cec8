package org.weijifen.activity.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weijifen.activity.filing.Activity.Mark;
import org.weijifen.activity.filing.Activity.Plan;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.activity.ActivityStatus;
import org.weijifen.contracts.activity.RosterHash;
import org.weijifen.platform.aggregate.Decision;

/** domain.md F2, F8, V4 and X8. Times are UTC clock times of one day. */
class RosterRulesTest {
    private static final int MAX = 100;

    @ParameterizedTest(name = "[{index}] filed {0}, line {1} -> {2}, stood {3}")
    @CsvSource({
        // X8: filed at 08:00 with start 09:00
        "08:00:00.000, 08:59:59.999, ON_TIME, true",
        "08:00:00.000, 09:00:00.000, LATE,    true",
        "08:00:00.000, 09:00:00.001, LATE,    true",
        "08:00:00.000, 08:00:00.000, ON_TIME, true",
        // the filing itself is too late: nobody is on time
        "08:59:59.999, 07:00:00.000, ON_TIME, true",
        "09:00:00.000, 07:00:00.000, LATE,    false",
        "09:30:00.000, 07:00:00.000, LATE,    false",
        "09:30:00.000, 09:10:00.000, LATE,    false",
    })
    void onTimeIffReceivedAndFiledStrictlyBeforeTheCutoff(
            String filedAt, String receivedAt, String status, boolean stood) {
        Activity activity = draft("09:00");
        if (at(receivedAt).isBefore(at(filedAt))) {
            activity = file(roster(activity, receivedAt, "v1"), filedAt);
        } else {
            activity = roster(file(activity, filedAt), receivedAt, "v1");
        }
        assertThat(statuses(activity)).isEqualTo("v1=" + status);
        Activity sealed = RosterRules.sealIfDue(activity, at("12:00"));
        assertThat(statuses(sealed)).isEqualTo("v1=" + status);
        assertThat(ActivityRules.header(sealed).stoodFiledAtCutoff()).isEqualTo(stood);
        assertThat(sealed.seal().lineCount()).isEqualTo(status.equals("ON_TIME") ? 1 : 0);
    }

    @ParameterizedTest(name = "[{index}] {0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                // replaces before the cut-off; the first receipt time stays
                "file 08:00; roster 08:10 a b; roster 08:20 a c | a=ON_TIME@08:10 b=REMOVED@08:10 c=ON_TIME@08:20",
                "roster 08:10 a b; roster 08:20 a c; file 08:30     | a=ON_TIME@08:10 c=ON_TIME@08:20",
                // removed and added again: a new line
                "file 08:00; roster 08:10 a; roster 08:20 ; roster 08:30 a | a=ON_TIME@08:30",
                // from the cut-off on it only adds, as late
                "file 08:00; roster 08:10 a; roster 09:00 b | a=ON_TIME@08:10 b=LATE@09:00",
                "file 08:00; roster 08:10 a; roster 08:20 ; roster 09:00 a | a=LATE@09:00",
                // moving the start later never reopens the cut-off
                "file 08:00; roster 08:10 a; move 08:30 10:00; roster 09:30 b | a=ON_TIME@08:10 b=LATE@09:30",
                // moving it earlier brings the cut-off forward, also for good
                "file 08:00; roster 08:10 a; move 08:15 08:30; roster 08:31 b | a=ON_TIME@08:10 b=LATE@08:31",
                "file 08:00; move 08:05 08:30; move 08:10 10:00; roster 08:31 b | b=LATE@08:31",
                // returning before the cut-off and filing again: as if nothing had been
                "file 08:00; roster 08:10 a; return 08:20; file 08:30 | a=ON_TIME@08:10",
                "file 08:00; roster 08:10 a; return 08:20; roster 08:25 b; file 08:30 | a=REMOVED@08:10 b=ON_TIME@08:25",
                // filed again too late
                "file 08:00; roster 08:10 a; return 08:20; file 09:00 | a=LATE@08:10",
                "file 08:00; roster 08:10 a; return 08:20; move 08:30 12:00; file 10:00 | a=LATE@08:10",
                // a draft has no cut-off: what counts is the start that it is filed with
                "roster 09:30 a; move 09:40 12:00; file 10:00 | a=ON_TIME@09:30",
            })
    void linesFollowFromWhatWasDone(String steps, String lines) {
        Activity activity = draft("09:00");
        for (String step : steps.split(";", -1)) {
            activity = step(activity, step.strip());
        }
        assertThat(statusesWithReceipt(activity)).isEqualTo(lines.strip());
    }

    @ParameterizedTest(name = "[{index}] sanction {0} to {1} -> {2}")
    @CsvSource({
        // cut-off 09:00, line received 08:00
        "08:30,        ,      REMOVED",
        "08:59:59.999, ,      REMOVED",
        "09:00,        ,      ON_TIME",
        "09:30,        ,      ON_TIME",
        "08:30,        08:45, ON_TIME",
        "08:30,        08:59:59.999, ON_TIME",
        "08:30,        09:00, REMOVED",
        "08:30,        11:00, REMOVED",
    })
    void aSanctionTakesLinesWhoseCutoffIsAhead(String from, String until, String status) {
        Activity filed = file(roster(draft("09:00"), "08:00", "v1"), "08:10");
        var mark =
                new Mark("v1", 7, List.of(new Period(at(from), until == null ? null : at(until))));

        Activity before = RosterRules.mark(filed, mark, at(from));
        Activity after =
                RosterRules.mark(RosterRules.sealIfDue(filed, at("09:05")), mark, at(from));

        assertThat(statusesWithReceipt(before)).isEqualTo("v1=" + status + "@08:00");
        assertThat(statuses(after)).isEqualTo(statuses(before));
    }

    @Test
    void anOlderSanctionFactIsIgnored() {
        Activity filed = file(roster(draft("09:00"), "08:00", "v1"), "08:10");
        var ended = new Mark("v1", 9, List.of(new Period(at("08:20"), at("08:30"))));
        var standing = new Mark("v1", 8, List.of(new Period(at("08:20"), null)));

        Activity one =
                RosterRules.mark(
                        RosterRules.mark(filed, standing, at("08:20")), ended, at("08:30"));
        Activity other =
                RosterRules.mark(
                        RosterRules.mark(filed, ended, at("08:30")), standing, at("08:20"));

        assertThat(other).isEqualTo(one);
        assertThat(statuses(one)).isEqualTo("v1=ON_TIME");
    }

    @Test
    void theSealCountsAndHashesTheOnTimeLinesAndStands() {
        Activity filed = file(roster(draft("09:00"), "08:00", "b", "a"), "08:10");

        assertThat(RosterRules.sealIfDue(filed, at("08:59:59.999"))).isEqualTo(filed);
        Activity sealed = RosterRules.sealIfDue(filed, at("09:00"));
        assertThat(sealed.seal().lineCount()).isEqualTo(2);
        assertThat(sealed.seal().sha256()).isEqualTo(RosterHash.of(List.of("a", "b")));
        assertThat(RosterRules.sealIfDue(sealed, at("10:00"))).isEqualTo(sealed);
        // whatever its receipt time
        assertThat(statuses(roster(sealed, "08:50", "c"))).isEqualTo("b=ON_TIME a=ON_TIME c=LATE");
    }

    @Test
    void anActivityReturnedOverTheCutoffIsSealedWithNobody() {
        Activity returned =
                changed(
                        ActivityRules.returnFiling(
                                file(roster(draft("09:00"), "08:00", "a"), "08:10"),
                                "incomplete",
                                at("08:20")));

        Activity sealed = RosterRules.sealIfDue(returned, at("09:00"));

        assertThat(sealed.seal().stoodFiled()).isFalse();
        assertThat(sealed.seal().lineCount()).isZero();
        assertThat(statuses(file(sealed, "09:10"))).isEqualTo("a=LATE");
    }

    @Test
    void aRosterLongerThanThePolicyAllowsIsRefused() {
        Decision<Activity> decision =
                RosterRules.submit(draft("09:00"), List.of("a", "b", "c"), 2, at("08:00"));
        assertThat(decision).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void whatTheSenderIsTold() {
        Activity filed = file(roster(draft("09:00"), "08:00", "a", "b"), "08:10");
        Activity later = roster(RosterRules.sealIfDue(filed, at("09:00")), "09:10", "b", "c");

        assertThat(RosterAnswer.of(later, List.of("b", "c"), List.of(), at("09:10")).lines())
                .extracting(l -> l.volunteerId() + "=" + l.status())
                .containsExactly("a=KEPT", "b=ON_TIME", "c=LATE");
    }

    private static Activity step(Activity activity, String step) {
        String[] words = step.split(" ", -1);
        Instant now = at(words[1]);
        Activity due = RosterRules.sealIfDue(activity, now);
        Plan p = due.plan();
        return switch (words[0]) {
            case "file" -> changed(ActivityRules.file(due, now, "test"));
            case "return" -> changed(ActivityRules.returnFiling(due, "reason", now));
            case "roster" -> {
                List<String> ids = List.of(words).subList(2, words.length);
                yield changed(RosterRules.submit(due, ids, MAX, now));
            }
            case "move" -> {
                Instant start = at(words[2]);
                var plan = new Plan(p.title(), p.place(), start, start.plus(Duration.ofHours(3)));
                yield changed(ActivityRules.edit(due, plan, now));
            }
            default -> throw new IllegalArgumentException(step);
        };
    }

    private static Activity draft(String startsAt) {
        var input =
                new ActivityInput.Draft(
                        List.of("org"),
                        "title",
                        "place",
                        at(startsAt),
                        at(startsAt).plus(Duration.ofHours(3)),
                        null,
                        "COMMUNITY_SERVICE");
        return changed(ActivityRules.draft(null, input, at("06:00")));
    }

    private static Activity roster(Activity activity, String now, String... ids) {
        return changed(RosterRules.submit(activity, List.of(ids), MAX, at(now)));
    }

    private static Activity file(Activity activity, String now) {
        Activity filed = changed(ActivityRules.file(activity, at(now), "test"));
        assertThat(filed.status()).isEqualTo(ActivityStatus.FILED);
        return filed;
    }

    private static Activity changed(Decision<Activity> decision) {
        assertThat(decision).isInstanceOf(Decision.Changed.class);
        return ((Decision.Changed<Activity>) decision).state();
    }

    private static String statuses(Activity activity) {
        return RosterRules.lines(activity).stream()
                .map(l -> l.volunteerId() + "=" + l.status())
                .collect(Collectors.joining(" "));
    }

    private static String statusesWithReceipt(Activity activity) {
        return RosterRules.lines(activity).stream()
                .map(
                        l ->
                                l.volunteerId()
                                        + "="
                                        + l.status()
                                        + "@"
                                        + l.receivedAt().toString().substring(11, 16))
                .collect(Collectors.joining(" "));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-05T" + (time.length() == 5 ? time + ":00" : time) + "Z");
    }
}

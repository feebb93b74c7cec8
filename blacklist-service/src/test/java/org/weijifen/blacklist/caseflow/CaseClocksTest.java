package org.weijifen.blacklist.caseflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weijifen.blacklist.caseflow.CaseStory.TEAM;
import static org.weijifen.blacklist.caseflow.CaseStory.instant;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weijifen.blacklist.caseflow.CaseCommand.AppealOutcome;
import org.weijifen.blacklist.caseflow.Proceedings.Listed;
import org.weijifen.contracts.blacklist.Severity;

/** Terms in working days (domain.md V7): weekends, holidays, make-up days, the turn of the year. */
class CaseClocksTest {

    private static String clocks(CaseStory story) {
        return story.file().course().clocks().stream()
                .map(c -> c.task() + " " + c.dueOn() + (c.missed() ? " missed" : ""))
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-05T00:00, 2026-03-12", // from midnight to midnight it is one day
        "2026-03-05T23:59, 2026-03-12",
        "2026-03-07T10:00, 2026-03-13", // a Saturday
        "2026-02-11T10:00, 2026-02-25", // Spring Festival, and the Saturday worked for it
        "2025-12-29T10:00, 2026-01-06", // New Year, and the Sunday worked for it
        "2025-09-26T10:00, 2025-10-10", // a worked Sunday, then eight days off
        "2026-09-29T10:00, 2026-10-12", // seven days off, then a worked Saturday
        "2026-12-30T10:00, 2027-01-06" // 2027 is not known yet: Monday to Friday
    })
    void aNoticeMayBeAnsweredForFiveWorkingDays(String servedAt, LocalDate until) {
        var story = CaseStory.of(TEAM, servedAt).noticed();
        assertThat(story.file().course().defenceUntil()).isEqualTo(until);
        CaseCommand statement = CaseStory.defence(false, null);
        story.at(until + "T23:59:59.999");
        assertThat(story.attempt(story.decision(Severity.GENERAL), "decider"))
                .isEqualTo("!DEFENCE_RUNNING");
        assertThat(story.attempt(statement, "defender")).isEqualTo("DEFENCE");
        story.at(until.plusDays(1) + "T00:00");
        assertThat(story.attempt(story.decision(Severity.GENERAL), "decider")).isEqualTo("DECIDED");
        assertThat(story.attempt(statement, "defender")).isEqualTo("!DEFENCE_OVER");
    }

    @Test
    void anAppealIsPossibleForSixtyWorkingDays() {
        var story = CaseStory.of(TEAM, "2026-03-05T09:00").decided();
        // 18 days left in March, 21 in April (Qingming), 19 in May (holidays, one worked Saturday),
        // two in June
        assertThat(story.file().course().appealUntil()).isEqualTo(LocalDate.of(2026, 6, 2));
        story.at("2026-06-02T23:59").wake();
        assertThat(story.attempt(CaseStory.appeal(), "x")).isEqualTo("APPEALED");
        story.at("2026-06-03T00:00");
        assertThat(story.attempt(CaseStory.appeal(), "x")).isEqualTo("!APPEAL_WINDOW_OVER");
    }

    @Test
    void everyStepStartsTheClockOfTheNext() {
        var story = CaseStory.of(TEAM, "2026-03-05T09:00");
        assertThat(clocks(story)).isEqualTo("TAKE_UP 2026-03-12");
        story.investigated();
        assertThat(clocks(story)).isEqualTo("INVESTIGATE 2026-06-02");
        story.at("2026-04-01T09:00").take(CaseStory.notice(Severity.SERIOUS), "server");
        // until 9 April over Qingming, then fifteen days
        assertThat(clocks(story)).isEqualTo("DECIDE 2026-04-30");
        story.take(CaseStory.defence(false, null), "defender");
        assertThat(clocks(story)).as("from the answer").isEqualTo("DECIDE 2026-04-23");
        story.take(CaseStory.ask(), "defender");
        assertThat(clocks(story)).isEqualTo("HOLD_HEARING 2026-04-30");
        story.take(CaseStory.defence(true, null), "defender");
        assertThat(clocks(story)).as("it is held").isEqualTo("HOLD_HEARING 2026-04-30");
        story.at("2026-04-20T15:00").take(story.hearing(), "president");
        assertThat(story.file().course().hearingHeldAt()).isEqualTo(instant("2026-04-20T15:00"));
        assertThat(clocks(story)).isEqualTo("DECIDE 2026-05-13");
        story.take(story.decision(Severity.GENERAL), "decider");
        assertThat(clocks(story)).as("nobody has to do anything").isEmpty();
        story.take(CaseStory.appeal(), "appellant");
        assertThat(clocks(story)).startsWith("DECIDE_APPEAL 2026-06-1");
        story.take(CaseStory.answer(AppealOutcome.UPHELD), "panel");
        assertThat(clocks(story)).isEmpty();
        assertThat(story.file().course().lists()).isEmpty();
    }

    @Test
    void anObjectionIsMarkedWithinOneWorkingDay() {
        var story = CaseStory.of(TEAM, "2026-03-05T09:00").decided();
        story.at("2026-04-30T09:00").wake().takeOnly(CaseStory.object(), "objector");
        assertThat(clocks(story))
                .isEqualTo("MARK_OBJECTION 2026-05-06, ANSWER_OBJECTION 2026-05-11");
        assertThat(story.settle().file().course().isRunning(DueTask.MARK_OBJECTION)).isFalse();
        assertThat(clocks(story)).as("marked").isEqualTo("ANSWER_OBJECTION 2026-05-11");
        story.take(CaseStory.appeal(), "appellant");
        assertThat(clocks(story)).as("the appeal does not answer it").contains("ANSWER_OBJECTION");
        story.take(CaseStory.answer(AppealOutcome.REVERSED), "panel");
        assertThat(clocks(story)).as("nothing is public any more").isEmpty();
    }

    @Test
    void aTermThatIsOverIsNotedAndChangesNothingElse() {
        var story = CaseStory.of(TEAM, "2026-03-05T09:00");
        assertThat(CaseRules.deadlines(story.file())).containsExactly(instant("2026-03-13T00:00"));
        story.at("2026-03-12T23:59").wake();
        assertThat(story.file().course().lists()).containsExactly(Listed.DUE);
        story.at("2026-03-13T00:00").wake();
        assertThat(clocks(story)).isEqualTo("TAKE_UP 2026-03-12 missed");
        assertThat(story.file().course().lists()).containsExactly(Listed.DUE, Listed.OVERDUE);
        assertThat(story.file().status()).isEqualTo(CaseStatus.REPORTED);
        assertThat(story.file().steps()).hasSize(1);
        assertThat(CaseRules.deadlines(story.file())).isEmpty();
        CaseFile noted = story.file();
        assertThat(story.wake().file()).isSameAs(noted);
        story.investigated();
        assertThat(story.file().course().lists()).containsExactly(Listed.DUE);
    }

    @Test
    void aDecisionTakesEffectAndATermEndsInOneWaking() {
        var story = CaseStory.of(TEAM, "2026-03-05T09:00").decided();
        story.take(CaseStory.object(), "objector");
        assertThat(CaseRules.deadlines(story.file()))
                .containsExactlyInAnyOrder(
                        instant("2026-03-07T00:00"), instant("2026-03-13T00:00"));
        story.at("2026-03-20T00:00").wake();
        assertThat(story.file().status()).isEqualTo(CaseStatus.EFFECTIVE);
        assertThat(clocks(story)).isEqualTo("ANSWER_OBJECTION 2026-03-12 missed");
    }

    /** What an earlier release stored goes on under the rules of its day. */
    @Test
    void aCaseFromBeforeTheTermsWereKept() {
        var story = CaseStory.of(TEAM, "2026-03-05T09:00").decided();
        CaseFile file = story.file();
        var old =
                new CaseFile(
                        file.subject(),
                        file.violationClass(),
                        file.occurredOn(),
                        "",
                        file.status(),
                        file.steps(),
                        file.ruling(),
                        false,
                        null);
        assertThat(CaseClocks.appealUntil(old, CaseStory.POLICY))
                .isEqualTo(file.course().appealUntil());
        assertThat(CaseRules.deadlines(old)).containsExactly(instant("2026-03-07T00:00"));
    }
}

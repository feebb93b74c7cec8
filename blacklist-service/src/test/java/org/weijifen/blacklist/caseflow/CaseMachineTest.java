package org.weijifen.blacklist.caseflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weijifen.blacklist.caseflow.CaseStory.PERSON;
import static org.weijifen.blacklist.caseflow.CaseStory.TEAM;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weijifen.blacklist.caseflow.CaseCommand.AppealOutcome;
import org.weijifen.contracts.blacklist.Severity;

/** Every state, every command, every earlier part (domain.md V7). */
class CaseMachineTest {
    private static final Map<String, Function<CaseStory, CaseCommand>> COMMANDS =
            new LinkedHashMap<>();

    static {
        COMMANDS.put("investigate", s -> new CaseCommand.Investigate("r"));
        COMMANDS.put("notice", s -> CaseStory.notice(Severity.SERIOUS));
        COMMANDS.put("dismiss", s -> new CaseCommand.Dismiss("r"));
        COMMANDS.put("defend", s -> CaseStory.defence(false, null));
        COMMANDS.put("waive", s -> CaseStory.defence(true, null));
        COMMANDS.put("ask", s -> CaseStory.ask());
        COMMANDS.put("hear", CaseStory::hearing);
        COMMANDS.put("decide", s -> s.decision(Severity.GENERAL));
        COMMANDS.put("appeal", s -> CaseStory.appeal());
        COMMANDS.put("decideAppeal", s -> CaseStory.answer(AppealOutcome.UPHELD));
        COMMANDS.put("object", s -> CaseStory.object());
        COMMANDS.put("answerObjection", s -> CaseStory.answered());
    }

    /** A case in that situation, reported on Thursday 5 March 2026. */
    private static CaseStory in(String situation) {
        CaseStory story = CaseStory.of(TEAM, "2026-03-05T09:00");
        return switch (situation) {
            case "REPORTED" -> story;
            case "INVESTIGATING" -> story.investigated();
            case "DISMISSED" -> story.take(new CaseCommand.Dismiss("r"), "dismisser");
            case "NOTICED" -> story.noticed();
            case "ANSWERED" -> story.noticed().take(CaseStory.defence(false, null), "defender");
            case "WAIVED" -> story.waived();
            case "UNANSWERED" -> story.noticed().at("2026-03-13T00:00");
            case "ASKED" -> story.noticed().take(CaseStory.ask(), "defender");
            case "ASKED, PERIOD OVER" -> in("ASKED").at("2026-03-13T00:00");
            case "HEARD" -> {
                CaseStory asked = in("ASKED");
                yield asked.take(asked.hearing(), "president");
            }
            case "DECIDED" -> story.decided();
            case "EFFECTIVE" -> story.decided().at("2026-03-07T00:00").wake();
            case "DISPUTED" -> story.decided().take(CaseStory.object(), "objector");
            case "APPEALED" -> story.decided().take(CaseStory.appeal(), "appellant");
            case "BOTH" -> in("DISPUTED").take(CaseStory.appeal(), "appellant");
            case "WINDOW OVER" -> story.decided().at("2026-06-04T00:00").wake();
            case "UPHELD" -> heard(AppealOutcome.UPHELD);
            case "REVERSED" -> heard(AppealOutcome.REVERSED);
            case "NOT PUBLIC ANY MORE" -> heard(AppealOutcome.UPHELD).at("2027-03-05T00:00");
            default -> throw new IllegalArgumentException(situation);
        };
    }

    private static CaseStory heard(AppealOutcome outcome) {
        return in("APPEALED").take(CaseStory.answer(outcome), "panel");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    situation           | accepted
                    REPORTED            | investigate=INVESTIGATING dismiss=DISMISSED
                    INVESTIGATING       | notice=NOTICE_SERVED dismiss=DISMISSED
                    NOTICED             | dismiss=DISMISSED defend=DEFENCE waive=DEFENCE_WAIVED ask=HEARING_REQUESTED
                    ANSWERED            | dismiss=DISMISSED defend=DEFENCE waive=DEFENCE_WAIVED ask=HEARING_REQUESTED decide=DECIDED
                    WAIVED              | dismiss=DISMISSED decide=DECIDED
                    UNANSWERED          | dismiss=DISMISSED decide=DECIDED
                    ASKED               | dismiss=DISMISSED defend=DEFENCE waive=DEFENCE_WAIVED hear=HEARING_HELD
                    ASKED, PERIOD OVER  | dismiss=DISMISSED hear=HEARING_HELD
                    HEARD               | dismiss=DISMISSED defend=DEFENCE waive=DEFENCE_WAIVED decide=DECIDED
                    DECIDED             | appeal=APPEALED object=OBJECTION
                    EFFECTIVE           | appeal=APPEALED object=OBJECTION
                    DISPUTED            | appeal=APPEALED answerObjection=OBJECTION_ANSWERED
                    WINDOW OVER         | object=OBJECTION
                    APPEALED            | decideAppeal=UPHELD object=OBJECTION
                    BOTH                | decideAppeal=UPHELD answerObjection=OBJECTION_ANSWERED
                    UPHELD              | object=OBJECTION
                    NOT PUBLIC ANY MORE | ''
                    REVERSED            | ''
                    DISMISSED           | ''
                    """)
    void onlyThisIsAccepted(String situation, String accepted) {
        List<String> found = new ArrayList<>();
        COMMANDS.forEach(
                (name, command) -> {
                    CaseStory story = in(situation);
                    CaseCommand made = command.apply(story);
                    String outcome = story.attempt(made, "somebody-else");
                    if (!outcome.startsWith("!")) {
                        found.add(name + "=" + outcome);
                    } else {
                        var refusal = story.refusal(made, "somebody-else");
                        assertThat(refusal.kind().name()).isEqualTo("CONFLICT");
                        assertThat(refusal.detailZh()).matches("(?s).*[\\u4e00-\\u9fa5].*");
                    }
                });
        assertThat(String.join(" ", found)).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    REPORTED            | notice          | WRONG_STEP            | investigation
                    NOTICED             | decide          | DEFENCE_RUNNING       | 2026-03-12
                    UNANSWERED          | defend          | DEFENCE_OVER          | appeal
                    UNANSWERED          | ask             | DEFENCE_OVER          | appeal
                    WAIVED              | ask             | DEFENCE_WAIVED        | decision
                    ASKED               | decide          | HEARING_REQUESTED     | hearing
                    ASKED, PERIOD OVER  | decide          | HEARING_REQUESTED     | hearing
                    ASKED               | ask             | HEARING_ASKED_ALREADY | hearing
                    HEARD               | hear            | NO_HEARING_OPEN       | hearing-request
                    NOTICED             | hear            | NO_HEARING_OPEN       | hearing-request
                    NOTICED             | object          | WRONG_STEP            | decision
                    DISPUTED            | object          | OBJECTION_OPEN        | objection-answer
                    DECIDED             | answerObjection | NO_OBJECTION          | appeal-decision
                    WINDOW OVER         | appeal          | APPEAL_WINDOW_OVER    | objection
                    NOT PUBLIC ANY MORE | object          | NOT_PUBLISHED         | appeal
                    REVERSED            | appeal          | CASE_CLOSED           | closed
                    """)
    void aRefusalNamesWhatToDo(String situation, String command, String code, String names) {
        CaseStory story = in(situation);
        var refusal = story.refusal(COMMANDS.get(command).apply(story), "somebody-else");
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.detail()).contains(names);
    }

    /** Persons, not accounts: {@code person} may not, or may. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ASKED    | hear            | investigator server                             | reporter defender
                    HEARD    | decide          | reporter investigator server defender president | somebody
                    APPEALED | decideAppeal    | reporter investigator server defender decider appellant | somebody
                    DISPUTED | answerObjection | decider objector                                | investigator somebody
                    """)
    void dutiesAreSeparated(String situation, String command, String barred, String free) {
        CaseStory story = in(situation);
        CaseCommand made = COMMANDS.get(command).apply(story);
        for (String person : barred.split(" ")) {
            assertThat(story.attempt(made, person)).as(person).isEqualTo("!SEPARATION_OF_DUTIES");
        }
        for (String person : free.split(" ")) {
            assertThat(story.attempt(made, person)).as(person).doesNotStartWith("!");
        }
    }

    @Test
    void whoPresidedOrAnsweredAnObjectionHearsNoAppeal() {
        CaseStory heard = in("HEARD");
        heard.take(heard.decision(Severity.GENERAL), "decider")
                .take(CaseStory.object(), "objector")
                .take(CaseStory.appeal(), "appellant")
                .take(CaseStory.answered(), "answerer");
        for (String person : List.of("president", "objector", "answerer")) {
            assertThat(heard.attempt(CaseStory.answer(AppealOutcome.UPHELD), person))
                    .isEqualTo("!SEPARATION_OF_DUTIES");
        }
    }

    @Test
    void theAccusedTakesNoOfficersStep() {
        var reported = CaseStory.of(PERSON, "2026-03-05T09:00");
        for (CaseCommand step :
                List.of(new CaseCommand.Investigate("r"), new CaseCommand.Dismiss("r"))) {
            assertThat(reported.attempt(step, "vol-7")).isEqualTo("!SEPARATION_OF_DUTIES");
        }
        var asked = CaseStory.of(PERSON, "2026-03-05T09:00").noticed();
        asked.take(CaseStory.ask(), "defender");
        assertThat(asked.attempt(asked.hearing(), "vol-7")).isEqualTo("!SEPARATION_OF_DUTIES");
        asked.take(asked.hearing(), "president");
        assertThat(asked.attempt(asked.decision(Severity.GENERAL), "vol-7"))
                .isEqualTo("!SEPARATION_OF_DUTIES");
        asked.take(asked.decision(Severity.GENERAL), "decider")
                .take(CaseStory.appeal(), "appellant");
        assertThat(asked.attempt(CaseStory.answer(AppealOutcome.UPHELD), "vol-7"))
                .isEqualTo("!SEPARATION_OF_DUTIES");
    }

    /** To the subject's side a case of another's does not exist, nor its own before the notice. */
    @Test
    void aPartySeesItsOwnCaseFromTheNoticeOn() {
        var own = Party.volunteer("vol-7");
        var before = CaseStory.of(PERSON, "2026-03-05T09:00").investigated();
        assertThat(before.attempt(CaseStory.defence(false, own), "vol-7"))
                .isEqualTo("!UNKNOWN_CASE");
        var served = CaseStory.of(PERSON, "2026-03-05T09:00").noticed();
        assertThat(served.attempt(CaseStory.defence(false, own), "vol-7")).isEqualTo("DEFENCE");
        for (Party other :
                List.of(
                        Party.volunteer("vol-8"),
                        Party.organization("vol-7"),
                        new Party(null, null))) {
            assertThat(served.attempt(CaseStory.defence(false, other), "x"))
                    .isEqualTo("!UNKNOWN_CASE");
            assertThat(served.attempt(new ProcedureCommand.RequestHearing("r", other), "x"))
                    .isEqualTo("!UNKNOWN_CASE");
            assertThat(served.attempt(new CaseCommand.Appeal("r", other), "x"))
                    .isEqualTo("!UNKNOWN_CASE");
            assertThat(served.attempt(new ProcedureCommand.RaiseObjection("r", other), "x"))
                    .isEqualTo("!UNKNOWN_CASE");
        }
        assertThat(
                        in("NOTICED")
                                .attempt(
                                        CaseStory.defence(true, Party.organization("org-heron")),
                                        "x"))
                .isEqualTo("DEFENCE_WAIVED");
    }

    @Test
    void aDecisionIsNotSevererThanTheNotice() {
        var story = CaseStory.of(TEAM, "2026-03-05T09:00").investigated();
        story.take(CaseStory.notice(Severity.LIGHT), "server")
                .take(CaseStory.defence(true, null), "defender");
        assertThat(story.attempt(story.decision(Severity.GENERAL), "decider"))
                .isEqualTo("!SEVERER_THAN_NOTICED");
    }

    @Test
    void aHearingIsRecordedAfterItWasHeldAndHeldAfterItWasAskedFor() {
        CaseStory asked = in("ASKED");
        for (String wrong : List.of("2026-03-05T09:01", "2026-03-04T23:59")) {
            var hearing = new ProcedureCommand.HoldHearing("m", CaseStory.instant(wrong));
            assertThat(asked.attempt(hearing, "president")).isEqualTo("!HEARING_TIME");
        }
    }

    @Test
    void statementsAreBounded() {
        CaseStory story = in("NOTICED");
        for (int i = 0; i < 10; i++) {
            story.take(CaseStory.defence(false, null), "defender");
        }
        assertThat(story.attempt(CaseStory.defence(false, null), "defender"))
                .isEqualTo("!TOO_MANY_STATEMENTS");
        assertThat(story.attempt(CaseStory.defence(true, null), "defender"))
                .isEqualTo("DEFENCE_WAIVED");
    }

    @Test
    void anAppealKeepsTheMarkThatAnAnsweredObjectionLeaves() {
        CaseStory both = in("BOTH");
        assertThat(both.file().hasDispute()).isTrue();
        both.takeOnly(CaseStory.answered(), "answerer");
        assertThat(both.file().hasDispute()).isTrue();
        assertThat(both.file().consequencesOpen()).isTrue();
        both.settle().take(CaseStory.answer(AppealOutcome.UPHELD), "panel");
        assertThat(both.file().hasDispute()).isFalse();
    }
}

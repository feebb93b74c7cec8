package org.weijifen.blacklist.caseflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.weijifen.blacklist.caseflow.CaseCommand.AppealOutcome;
import org.weijifen.contracts.blacklist.Severity;
import org.weijifen.platform.aggregate.RefusedException;

/** For whom a stay takes the entry down (domain.md V7). */
class DisputesTest {
    private static final SanctionCommand.Stay STAY = new SanctionCommand.Stay("may be wrong");

    /** A team's case that names a second body; the team's entry is public. */
    private static CaseStory decided() {
        var story = CaseStory.of(CaseStory.TEAM, "2026-03-05T09:00").investigated();
        var proposal = new Proposal(Severity.GENERAL, "e", "b", List.of("org-reed"));
        story.take(new CaseCommand.ServeNotice("r", proposal), "server")
                .take(CaseStory.defence(true, null), "defender");
        CaseCommand.Decide plain = story.decision(Severity.GENERAL);
        return story.take(
                new CaseCommand.Decide(
                        "r",
                        Severity.GENERAL,
                        plain.effectiveAt(),
                        "basis",
                        null,
                        List.of(),
                        plain.publication(),
                        List.of("org-reed")),
                "decider");
    }

    private static String stayed(CaseStory story) {
        CaseFile file = story.file();
        return Disputes.isStayedFor(file, "org-heron")
                + " "
                + Disputes.isStayedFor(file, "org-reed");
    }

    @Test
    void aStayDuringAnObjectionIsForAll() {
        CaseStory story = decided().take(CaseStory.object(), "objector");
        assertThat(stayed(story)).isEqualTo("false false");
        story.take(STAY, "decider");
        assertThat(stayed(story)).isEqualTo("true true");
        story.take(CaseStory.answered(), "answerer");
        assertThat(stayed(story)).isEqualTo("false false");
    }

    @Test
    void aStayDuringAnAppealIsForWhomTheAppealIsFor() {
        CaseStory story =
                decided()
                        .take(new CaseCommand.Appeal("r", null, List.of("org-reed")), "appellant")
                        .take(STAY, "decider");
        assertThat(stayed(story)).isEqualTo("false true");
    }

    @Test
    void actsAreBoundedAndAStayCanStillBeEnded() {
        CaseStory story = decided().take(CaseStory.object(), "objector");
        for (int i = 0; i < 49; i++) {
            story.take(STAY, "decider").take(new SanctionCommand.EndStay("r"), "decider");
        }
        story.at("2026-03-07T00:00").wake();
        story.take(new SanctionCommand.ProposeRepair("r"), "server").take(STAY, "decider");
        assertThat(story.attempt(new SanctionCommand.ProposeRepair("r"), "server"))
                .isEqualTo("!TOO_MANY_ACTS");
        story.take(new SanctionCommand.EndStay("r"), "decider");
        assertThat(story.attempt(STAY, "decider")).isEqualTo("!TOO_MANY_ACTS");
    }

    @Test
    void aRefusalPointsToTheFieldThatIsForPartsOnly() {
        var body =
                new CaseRequests.AppealDecisionBody(
                        AppealOutcome.UPHELD, "r", null, null, true, "doc");
        assertThat(
                        catchThrowableOfType(RefusedException.class, body::toCommand)
                                .refusal()
                                .toString())
                .contains("/restoreAwardEligibility");
    }
}

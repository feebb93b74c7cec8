package org.weijifen.blacklist.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.weijifen.blacklist.caseflow.CaseCommand;
import org.weijifen.blacklist.caseflow.CaseStatus;
import org.weijifen.blacklist.publication.PublicBlacklist;
import org.weijifen.blacklist.sanction.PublicationOrder;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.blacklist.HoursRestored;
import org.weijifen.contracts.blacklist.HoursSuppressed;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.contracts.blacklist.VolunteerSanctionsEnded;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.web.Page;
import org.weijifen.platform.web.PageRequest;
import org.weijifen.scheme.SchemePolicy;
import org.weijifen.testkit.memory.CrashingDocuments;
import org.weijifen.testkit.memory.CrashingDocuments.Fate;
import org.weijifen.testkit.memory.InMemoryDocuments;
import org.weijifen.testkit.memory.InMemoryDocuments.Backup;

/** A restored database catches up with what was published after its backup, and repeats nothing. */
class RecoveryTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-01-20T00:00:00Z");
    private static final Subject PERSON = new Subject(SubjectKind.VOLUNTEER, "vol-9");
    private static final Subject BODY = BlacklistRig.organization("org-a");

    private final InMemoryDocuments database = new InMemoryDocuments();
    private int fatal = -1;
    private final AtomicInteger commits = new AtomicInteger();
    private final CrashingDocuments documents =
            new CrashingDocuments(
                    database,
                    _ -> commits.incrementAndGet() == fatal ? Fate.CRASH_AFTER : Fate.PASSES);
    private final BlacklistRig rig =
            new BlacklistRig(START, documents, SchemePolicy.load("gusu-2019"));

    private void restore(Backup backup) {
        rig.relayAll();
        rig.lose(database, backup);
        rig.restart();
        rig.workUntilDone();
    }

    private List<Event> everything() {
        List<Event> all = new ArrayList<>(rig.published(Topics.BLACKLIST_CASES));
        all.addAll(rig.published(Topics.BLACKLIST_VOLUNTEER_CASES));
        all.addAll(rig.published(Topics.BLACKLIST_HOURS));
        return all;
    }

    @Test
    void aVolunteersCaseTakesOverTheDecisionThatABackupDoesNotHave() {
        String caseId = rig.noticed("c", PERSON);
        Backup backup = database.backup();
        rig.advance(caseId, BlacklistRig.decide(LATER, null), BlacklistRig.DECIDER);
        List<Event> told = everything();

        restore(backup);
        var again = BlacklistRig.decide(LATER.plusSeconds(60), null);
        assertThatThrownBy(() -> rig.advance(caseId, again, BlacklistRig.DECIDER))
                .isInstanceOf(RefusedException.class);
        assertThat(rig.caseFile(caseId).status()).isEqualTo(CaseStatus.DECIDED);
        assertThat(rig.caseFile(caseId).proceedings().clocks())
                .as("nobody has to decide any more")
                .isEmpty();
        assertThat(everything()).isEqualTo(told);

        rig.reverse(caseId);
        assertThat(everything()).hasSize(told.size() + 1);
        assertThat(rig.published(Topics.BLACKLIST_VOLUNTEER_CASES).getLast())
                .isInstanceOf(VolunteerSanctionsEnded.class);
    }

    @Test
    void anAppealsOutcomeForAVolunteerIsNotForgotten() {
        String caseId = rig.sanctioned("c", PERSON, LATER);
        rig.advance(caseId, new CaseCommand.Appeal("we object", null), BlacklistRig.OFFICER);
        Backup backup = database.backup();
        var reversed =
                new CaseCommand.DecideAppeal(
                        "no", CaseCommand.AppealOutcome.REVERSED, List.of(), null);
        rig.advance(caseId, reversed, BlacklistRig.APPEALS);
        List<Event> told = everything();

        restore(backup);
        var upheld =
                new CaseCommand.DecideAppeal(
                        "yes", CaseCommand.AppealOutcome.UPHELD, List.of(), null);
        assertThatThrownBy(() -> rig.advance(caseId, upheld, BlacklistRig.APPEALS))
                .isInstanceOf(RefusedException.class);
        assertThat(rig.caseFile(caseId).status()).isEqualTo(CaseStatus.REVERSED);
        assertThat(everything()).isEqualTo(told);
    }

    @Test
    void aPublicationComesBackAndEndsWithItsSanction() {
        Backup backup = database.backup();
        String caseId = rig.noticed("c", BODY);
        var order =
                new PublicationOrder(LocalDate.of(2026, 1, 20), LocalDate.of(2026, 7, 20), "art");
        rig.advance(caseId, BlacklistRig.decide(LATER, order), BlacklistRig.DECIDER);
        List<Event> told = everything();
        assertThat(told).hasSize(3);

        restore(backup);
        assertThat(everything()).isEqualTo(told);
        rig.clocks.setNow(LATER.plusSeconds(3600));
        assertThat(publicList()).hasSize(1);
        rig.advance(caseId, new CaseCommand.Appeal("we object", null), BlacklistRig.OFFICER);
        assertThat(publicList().getFirst().objection()).isTrue();
        rig.advance(
                caseId,
                new CaseCommand.DecideAppeal(
                        "no", CaseCommand.AppealOutcome.REVERSED, List.of(), null),
                BlacklistRig.APPEALS);
        assertThat(publicList()).isEmpty();
    }

    private List<PublicBlacklist.Entry> publicList() {
        Page<PublicBlacklist.Entry> page =
                rig.module().publicBlacklist().page(new PageRequest(null, 10), rig.clocks.now());
        return page.items();
    }

    @Test
    void sequencesRiseAndOnlyWhatHappenedMeanwhileIsTold() {
        rig.deliver(List.of(hours("rec-1")));
        Backup backup = database.backup();
        String caseId = rig.sanctioned("c", BODY, LATER);
        rig.workUntilDone();
        List<Event> told = everything();
        var first = (HoursSuppressed) rig.published(Topics.BLACKLIST_HOURS).getLast();

        rig.tell(List.of(hours("rec-2")));
        restore(backup);
        assertThat(everything()).hasSize(told.size() + 1);
        rig.runDeadlines();
        rig.workUntilDone();
        assertThat(everything()).hasSize(told.size() + 1);

        rig.reverse(caseId);
        rig.workUntilDone();
        assertThat(everything()).hasSize(told.size() + 4);
        var last = (HoursRestored) rig.published(Topics.BLACKLIST_HOURS).getLast();
        assertThat(last.sequence()).isGreaterThan(first.sequence());
    }

    @Test
    void brokenOffAnywhereAndBegunAgainItEndsTheSame() {
        rig.deliver(List.of(hours("rec-1")));
        Backup backup = database.backup();
        rig.deliver(List.of(hours("rec-2"), hours("rec-3")));
        String caseId = rig.sanctioned("c", BODY, LATER);
        rig.sanctioned("d", PERSON, LATER);
        rig.workUntilDone();
        List<Event> told = everything();
        int crashes = 0;
        for (int nth = 1; nth < 12; nth++) {
            rig.lose(database, backup);
            commits.set(0);
            fatal = nth;
            documents.arm();
            try {
                rig.restart();
            } catch (CrashingDocuments.Crash e) {
                crashes++;
            }
            documents.disarm();
            rig.restart();
            rig.workUntilDone();
            assertThat(everything()).as("crash at commit " + nth).isEqualTo(told);
            assertThat(rig.caseFile(caseId).status()).isEqualTo(CaseStatus.DECIDED);
        }
        assertThat(crashes).isGreaterThan(4);
    }

    @Test
    void recoveredTwiceItRepeatsNothing() {
        rig.deliver(List.of(hours("rec-1")));
        Backup backup = database.backup();
        rig.sanctioned("c", BODY, LATER);
        rig.workUntilDone();
        List<Event> told = everything();
        rig.lose(database, backup);
        rig.restart();
        database.delete("meta", List.of("generation"));
        rig.restart();
        rig.workUntilDone();
        assertThat(everything()).isEqualTo(told);
    }

    private static Event hours(String recordId) {
        return Hours.verified(
                recordId,
                List.of("org-a"),
                "2026-02-01T09:00:00+08:00",
                "2026-02-01T11:00:00+08:00");
    }
}

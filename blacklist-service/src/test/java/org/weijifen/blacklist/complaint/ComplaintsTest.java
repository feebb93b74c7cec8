package org.weijifen.blacklist.complaint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.weijifen.blacklist.caseflow.CaseCommand;
import org.weijifen.blacklist.caseflow.CaseFile;
import org.weijifen.blacklist.caseflow.ReportViolation.Report;
import org.weijifen.blacklist.wiring.BlacklistModule;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.contracts.blacklist.ViolationClass;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.DerivedIds;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.metrics.Meters;
import org.weijifen.platform.port.Documents;
import org.weijifen.platform.service.ServiceFrame;
import org.weijifen.platform.web.PageRequest;
import org.weijifen.testkit.memory.CrashingDocuments;
import org.weijifen.testkit.memory.FakeClocks;
import org.weijifen.testkit.memory.InMemoryDocuments;
import org.weijifen.testkit.memory.InMemoryLog;
import org.weijifen.testkit.memory.SeededIds;
import org.weijifen.testkit.scheme.GusuPolicy;

/** Complaints over in-memory ports. */
class ComplaintsTest {
    private static final Subject TEAM = new Subject(SubjectKind.ORGANIZATION, "org-heron");
    private static final Subject PERSON = new Subject(SubjectKind.VOLUNTEER, "officer-lin");
    private static final String CASE = DerivedIds.of("case", "complaint", "receipt-1");

    private final FakeClocks clocks = new FakeClocks(Instant.parse("2026-03-09T00:00:00Z"));
    private final InMemoryDocuments documents = new InMemoryDocuments();
    private final InMemoryLog log = new InMemoryLog(3);
    private ServiceFrame frame;
    private BlacklistModule module = over(documents);

    private BlacklistModule over(Documents ports) {
        frame =
                new ServiceFrame(
                        BlacklistModule.definition("gusu-2019"),
                        new ServiceFrame.Ports(
                                ports, log, clocks, new SeededIds(7), Meters.none()));
        frame.establishGeneration();
        var made = new BlacklistModule(frame, GusuPolicy.POLICY);
        frame.recover(made.reaction(), made.recoveries());
        return made;
    }

    @Test
    void takenInAdmittedAndOverAsItsSenderSeesIt() {
        receive("receipt-1", null, "key-1");
        assertThat(status("receipt-1")).isEqualTo(ComplaintStatus.RECEIVED);
        assertThat(file()).isNull();

        admit("receipt-1", TEAM, "officer-lin", "key-2");
        assertThat(status("receipt-1")).isEqualTo(ComplaintStatus.TAKEN_UP);
        assertThat(file().subject()).isEqualTo(TEAM);
        assertThat(file().steps().getFirst().by()).isEqualTo("officer-lin");
        assertThat(list(ComplaintStatus.RECEIVED)).isEmpty();
        assertThat(list(ComplaintStatus.TAKEN_UP))
                .extracting(ComplaintView::caseId)
                .containsExactly(CASE);

        module.advanceCase()
                .advance(CASE, new CaseCommand.Dismiss("r"), act("officer-mo", "key-3"));
        assertThat(status("receipt-1")).isEqualTo(ComplaintStatus.CLOSED);
    }

    @Test
    void noTextLeavesTheService() {
        receive("receipt-1", TEAM, "key-1");
        admit("receipt-1", TEAM, "officer-lin", "key-2");
        receive("receipt-2", TEAM, "key-3");
        module.complaints().reject("receipt-2", "no ground", act("officer-lin", "k4"));
        while (frame.relay().step()) {
            // until nothing is left
        }
        List<String> said =
                log.topics().stream()
                        .flatMap(t -> log.records(t).stream())
                        .map(r -> r.key() + r.headers() + new String(r.value(), UTF_8))
                        .toList();
        assertThat(said).anyMatch(s -> s.contains("violation.reported"));
        assertThat(said)
                .noneMatch(s -> s.contains("nobody came") || s.contains("by the river"))
                .noneMatch(s -> s.contains("no ground"));
    }

    @Test
    void handledOnceAndARepeatGetsTheFirstAnswer() {
        receive("receipt-1", TEAM, "key-1");
        receive("receipt-1", TEAM, "key-1");
        assertThat(list(ComplaintStatus.RECEIVED)).hasSize(1);
        var first = module.complaints().reject("receipt-1", "no ground", act("officer-lin", "k2"));
        var again = module.complaints().reject("receipt-1", "no ground", act("officer-lin", "k2"));
        assertThat(again.answer()).isEqualTo(first.answer());
        refused("COMPLAINT_HANDLED", () -> admit("receipt-1", TEAM, "officer-mo", "k3"));
        refused("UNKNOWN_COMPLAINT", () -> admit("receipt-9", TEAM, "officer-mo", "k4"));
        assertThat(status("receipt-1")).isEqualTo(ComplaintStatus.CLOSED);
        assertThat(list(ComplaintStatus.CLOSED))
                .extracting(ComplaintView::rejectedBecause)
                .containsExactly("no ground");
        assertThat(file()).isNull();
    }

    @Test
    void nobodyDealsWithAComplaintAboutThemselves() {
        receive("receipt-1", PERSON, "key-1");
        receive("receipt-2", null, "key-2");
        refused("SEPARATION_OF_DUTIES", () -> admit("receipt-1", TEAM, "officer-lin", "k3"));
        refused(
                "SEPARATION_OF_DUTIES",
                () -> module.complaints().reject("receipt-1", "nothing", act("officer-lin", "k4")));
        refused("SEPARATION_OF_DUTIES", () -> admit("receipt-2", PERSON, "officer-lin", "k5"));
        admit("receipt-1", PERSON, "officer-mo", "k6");
        assertThat(file().subject()).isEqualTo(PERSON);
    }

    @Test
    void aReportOnWhichNoCaseCanBeOpenedLeavesTheComplaint() {
        receive("receipt-1", TEAM, "key-1");
        var tomorrow = new Report(TEAM, ViolationClass.FRAUD, LocalDate.of(2026, 3, 10), "not yet");
        refused(
                "IN_THE_FUTURE",
                () -> module.complaints().admit("receipt-1", tomorrow, act("officer-mo", "k2")));
        assertThat(status("receipt-1")).isEqualTo(ComplaintStatus.RECEIVED);
    }

    @Test
    void theListIsInOrderOfReceiptAndSaysWhatIsOverdue() {
        for (String receipt : List.of("z", "m", "a")) {
            receive(receipt, TEAM, "key-" + receipt);
            clocks.advance(java.time.Duration.ofDays(1));
        }
        clocks.setNow(Instant.parse("2026-03-23T15:59:00Z"));
        assertThat(list(ComplaintStatus.RECEIVED))
                .extracting(ComplaintView::complaintId)
                .containsExactly("z", "m", "a");
        assertThat(list(ComplaintStatus.RECEIVED)).noneMatch(ComplaintView::overdue);
        clocks.setNow(Instant.parse("2026-03-23T16:00:00Z"));
        assertThat(list(ComplaintStatus.RECEIVED))
                .extracting(ComplaintView::overdue)
                .containsExactly(true, false, false);
        var page =
                module.complaints()
                        .list(ComplaintStatus.RECEIVED, new PageRequest(null, 2), clocks.now());
        assertThat(page.items()).hasSize(2);
        assertThat(page.nextCursor()).isNotNull();
    }

    /** A crash at any commit leaves what the background finishes. */
    @Test
    void whatACrashLeavesIsFinished() {
        for (String collection : List.of("complaints", "complaint-turns", "cases")) {
            for (boolean admitting : List.of(false, true)) {
                String receipt = "r-" + collection + admitting;
                if (admitting) {
                    receive(receipt, TEAM, "key-" + receipt);
                }
                crashAt(collection, admitting, receipt);
                module = over(documents);
                while (module.complaintWork().runSome()) {
                    // until nothing is open
                }
                Complaint stored =
                        frame.runtime()
                                .load(new ComplaintAggregate(), List.of(receipt))
                                .get(receipt);
                if (stored != null) {
                    assertThat(list(stored.status()))
                            .extracting(ComplaintView::complaintId)
                            .contains(receipt);
                    assertThat(caseOf(receipt) != null).isEqualTo(stored.admission() != null);
                }
            }
        }
    }

    private void crashAt(String collection, boolean admitting, String receipt) {
        int[] commits = new int[1];
        var dying =
                new CrashingDocuments(
                        documents,
                        c ->
                                c.equals(collection) && commits[0]++ == 0
                                        ? CrashingDocuments.Fate.CRASH_AFTER
                                        : CrashingDocuments.Fate.PASSES);
        module = over(dying);
        dying.arm();
        boolean touches = admitting || !collection.equals("cases");
        ThrowingCallable command =
                admitting
                        ? () -> admit(receipt, TEAM, "officer-mo", "k-" + receipt)
                        : () -> receive(receipt, TEAM, "key-" + receipt);
        if (touches) {
            assertThatThrownBy(command).isInstanceOf(CrashingDocuments.Crash.class);
        }
    }

    private void receive(String receipt, @Nullable Subject subject, String key) {
        var sent = new ComplaintRules.Sent(subject, "the team by the river", "nobody came");
        module.complaints()
                .receive(
                        receipt,
                        sent,
                        new Act(
                                clocks.now(),
                                "public",
                                "public",
                                "complaint.receive",
                                new Act.RequestKey(key, "body"),
                                null));
    }

    private void admit(String id, Subject subject, String person, String key) {
        var report =
                new Report(subject, ViolationClass.FRAUD, LocalDate.of(2026, 3, 1), "nobody came");
        module.complaints().admit(id, report, act(person, key));
    }

    private Act act(String person, String key) {
        return new Act(
                clocks.now(), person, "association", "test", new Act.RequestKey(key, "b"), null);
    }

    private List<ComplaintView> list(ComplaintStatus status) {
        return module.complaints().list(status, new PageRequest(null, 50), clocks.now()).items();
    }

    private ComplaintStatus status(String receipt) {
        return module.complaints().receipt(receipt).status();
    }

    private @Nullable CaseFile file() {
        return frame.runtime().load(module.shelves().cases(), List.of(CASE)).get(CASE);
    }

    private @Nullable CaseFile caseOf(String receipt) {
        String id = DerivedIds.of("case", "complaint", receipt);
        return frame.runtime().load(module.shelves().cases(), List.of(id)).get(id);
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal().code()).isEqualTo(code));
    }
}

package org.weijifen.blacklist.wiring;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.caseflow.CaseCommand;
import org.weijifen.blacklist.caseflow.CaseFile;
import org.weijifen.blacklist.caseflow.ProcedureCommand;
import org.weijifen.blacklist.caseflow.Proposal;
import org.weijifen.blacklist.caseflow.ReportViolation;
import org.weijifen.blacklist.sanction.PublicationOrder;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.blacklist.Severity;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.contracts.blacklist.ViolationClass;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.DerivedIds;
import org.weijifen.platform.aggregate.Outcome;
import org.weijifen.platform.consume.BatchConsumer;
import org.weijifen.platform.event.Decoded;
import org.weijifen.platform.event.EventCodec;
import org.weijifen.platform.event.Incoming;
import org.weijifen.platform.metrics.Meters;
import org.weijifen.platform.port.Documents;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.platform.service.ServiceFrame;
import org.weijifen.scheme.ContractCatalog;
import org.weijifen.scheme.SchemePolicy;
import org.weijifen.testkit.memory.FakeClocks;
import org.weijifen.testkit.memory.InMemoryDocuments;
import org.weijifen.testkit.memory.InMemoryDocuments.Backup;
import org.weijifen.testkit.memory.InMemoryLog;
import org.weijifen.testkit.memory.SeededIds;

/** The whole module over in-memory ports; {@link #restart} loses everything but the ports. */
final class BlacklistRig {
    static final String OFFICER = "officer-lin";
    static final String DECIDER = "officer-qiao";
    static final String APPEALS = "officer-mo";
    private static final EventCodec OTHERS = new EventCodec("/test", ContractCatalog.all());

    final InMemoryLog log = new InMemoryLog(3);
    final FakeClocks clocks;
    private final Documents documents;
    private final SchemePolicy policy;
    private final SeededIds ids;
    private ServiceFrame frame;
    private BlacklistModule module;
    private BatchConsumer consumer;

    BlacklistRig(Instant start, Documents documents, SchemePolicy policy) {
        clocks = new FakeClocks(start);
        this.documents = documents;
        this.policy = policy;
        ids = new SeededIds(7);
        restart();
    }

    void restart() {
        frame =
                new ServiceFrame(
                        BlacklistModule.definition("gusu-2019"),
                        new ServiceFrame.Ports(documents, log, clocks, ids, Meters.none()));
        frame.establishGeneration();
        module = new BlacklistModule(frame, policy, id -> DerivedIds.of("concealed", id));
        frame.recover(module.reaction(), module.recoveries());
        consumer = frame.consumer(module.reaction());
    }

    BlacklistModule module() {
        return module;
    }

    void deliver(List<? extends Event> events) {
        consumer.accept(tell(events));
    }

    /** What others say while nobody listens, or before it is delivered. */
    List<LogRecord> tell(List<? extends Event> events) {
        return events.stream()
                .map(e -> OTHERS.toRecord(OTHERS.toEntry(e, "other", 0, 1, null, 0)))
                .map(log::append)
                .toList();
    }

    /** The database becomes this backup; {@link #restart} then begins a new generation. */
    void lose(InMemoryDocuments database, Backup backup) {
        database.restore(backup);
        database.delete("meta", List.of("generation"));
    }

    /** Of what waits in outboxes, publishes only that of some collections. */
    void relayOnly(List<String> collections) {
        clocks.advanceReal(Duration.ofMinutes(1));
        while (frame.relay().sweep(collections, 0).documents() > 0 || !frame.relay().isIdle()) {
            frame.relay().step();
        }
    }

    String report(String key, Subject subject) {
        String caseId = DerivedIds.of("case", key);
        module.reportViolation()
                .report(
                        caseId,
                        new ReportViolation.Report(
                                subject,
                                ViolationClass.FRAUD,
                                LocalDate.of(2025, 12, 1),
                                "rosters signed by nobody"),
                        act("vol-reporter", "volunteer", key));
        return caseId;
    }

    Outcome<CaseFile> advance(String caseId, CaseCommand command, String person) {
        return advance(caseId, command, person, DerivedIds.of(caseId, command.toString()));
    }

    Outcome<CaseFile> advance(String caseId, CaseCommand command, String person, String key) {
        return module.advanceCase().advance(caseId, command, act(person, "officer", key));
    }

    /** A case up to the served notice, which the subject does not answer. */
    String noticed(String key, Subject subject, String... named) {
        String caseId = report(key, subject);
        advance(caseId, new CaseCommand.Investigate("looked into"), OFFICER);
        advance(caseId, notice("proposal served", named), OFFICER);
        advance(caseId, new ProcedureCommand.Defend("nothing to add", true, null), OFFICER);
        return caseId;
    }

    static CaseCommand.ServeNotice notice(String reason, String... named) {
        return new CaseCommand.ServeNotice(
                reason,
                new Proposal(Severity.SERIOUS, "no hours for two years", "part 4", List.of(named)));
    }

    String sanctioned(String key, Subject subject, Instant effectiveAt) {
        String caseId = noticed(key, subject);
        advance(caseId, decide(effectiveAt, null), DECIDER);
        return caseId;
    }

    static CaseCommand.Decide decide(Instant effectiveAt, @Nullable PublicationOrder order) {
        return new CaseCommand.Decide(
                "proven",
                Severity.GENERAL,
                effectiveAt,
                "measures, part 4",
                null,
                List.of(),
                order);
    }

    void reverse(String caseId) {
        advance(caseId, new CaseCommand.Appeal("we object", null), OFFICER);
        advance(
                caseId,
                new CaseCommand.DecideAppeal(
                        "not proven", CaseCommand.AppealOutcome.REVERSED, List.of(), null),
                APPEALS);
    }

    CaseFile caseFile(String caseId) {
        return frame.runtime().load(module.shelves().cases(), List.of(caseId)).get(caseId);
    }

    void workUntilDone() {
        while (module.sanctionWork().runOpen(200)) {
            relaySome();
        }
    }

    void runDeadlines() {
        var runner = frame.deadlineRunner(module.deadlineTargets());
        while (runner.runDue() > 0) {
            // one page after the other
        }
    }

    void relaySome() {
        while (frame.relay().step()) {
            // wave after wave
        }
    }

    /** A thread that relays as it comes, for who commits more than the relay holds at once. */
    Relaying relaying() {
        return new Relaying(frame);
    }

    /** Runs until it is closed; nobody else may relay meanwhile. */
    static final class Relaying implements AutoCloseable {
        private final Thread thread;
        private volatile boolean running = true;

        private Relaying(ServiceFrame frame) {
            thread =
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        while (running) {
                                            if (!frame.relay().step()) {
                                                Thread.yield();
                                            }
                                        }
                                    });
        }

        @Override
        public void close() throws InterruptedException {
            running = false;
            thread.join();
        }
    }

    /** Everything that was committed is on the log afterwards. */
    void relayAll() {
        clocks.advanceReal(Duration.ofMinutes(1));
        while (frame.sweep(0) > 0 || !frame.relay().isIdle()) {
            frame.relay().step();
        }
    }

    /** What the service published on a topic, each event once, in order of first publication. */
    List<Event> published(String topic) {
        relayAll();
        Map<String, Event> byId = new LinkedHashMap<>();
        for (LogRecord logRecord : log.records(topic)) {
            Incoming incoming = ((Decoded.Known) OTHERS.decode(logRecord)).event();
            byId.putIfAbsent(incoming.id(), (Event) incoming.data());
        }
        return new ArrayList<>(byId.values());
    }

    int deadLetters() {
        return frame.deadLetters().list().size();
    }

    static Subject unit(String id) {
        return new Subject(SubjectKind.UNIT, id);
    }

    static Subject organization(String id) {
        return new Subject(SubjectKind.ORGANIZATION, id);
    }

    private Act act(String person, String role, String key) {
        return new Act(
                clocks.now(), person, role, "test", new Act.RequestKey(key, "body-" + key), null);
    }
}

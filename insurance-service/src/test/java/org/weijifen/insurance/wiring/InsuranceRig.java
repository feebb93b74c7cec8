package org.weijifen.insurance.wiring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.insurance.CoverEvent;
import org.weijifen.insurance.bordereau.ShowBordereau;
import org.weijifen.insurance.bordereau.TestKeys;
import org.weijifen.insurance.cover.CoverView;
import org.weijifen.insurance.cover.ShowCover;
import org.weijifen.platform.consume.BatchConsumer;
import org.weijifen.platform.event.Decoded;
import org.weijifen.platform.event.EventCodec;
import org.weijifen.platform.metrics.Meters;
import org.weijifen.platform.port.Documents;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.platform.service.ServiceFrame;
import org.weijifen.scheme.ContractCatalog;
import org.weijifen.scheme.SchemePolicy;
import org.weijifen.testkit.memory.FakeClocks;
import org.weijifen.testkit.memory.InMemoryDocuments;
import org.weijifen.testkit.memory.InMemoryLog;
import org.weijifen.testkit.memory.SeededIds;
import org.weijifen.testkit.scheme.GusuPolicy;

/** The whole module over in-memory ports; {@link #restart()} loses everything but the ports. */
public final class InsuranceRig {
    private static final EventCodec OTHERS = new EventCodec("/test", ContractCatalog.all());

    public final InMemoryLog log;
    public final FakeClocks clocks;
    private final Documents documents;
    private final SeededIds ids;
    private final SchemePolicy policy;
    private ServiceFrame frame;
    private InsuranceModule module;
    private BatchConsumer consumer;

    public InsuranceRig(Instant start, long seed) {
        this(start, seed, new InMemoryDocuments());
    }

    public InsuranceRig(Instant start, long seed, Documents documents) {
        this(start, seed, documents, GusuPolicy.POLICY);
    }

    public InsuranceRig(Instant start, long seed, Documents documents, SchemePolicy policy) {
        this(new InMemoryLog(3), new FakeClocks(start), new SeededIds(seed), documents, policy);
    }

    private InsuranceRig(
            InMemoryLog log,
            FakeClocks clocks,
            SeededIds ids,
            Documents documents,
            SchemePolicy policy) {
        this.policy = policy;
        this.log = log;
        this.clocks = clocks;
        this.ids = ids;
        this.documents = documents;
        restart();
    }

    /** Another instance beside this one, which sees the same database as {@code documents}. */
    public InsuranceRig rival(Documents rivals) {
        return new InsuranceRig(log, clocks, ids, rivals, policy);
    }

    /** A new process; it recovers first, if its database was emptied or restored. */
    public void restart() {
        frame =
                new ServiceFrame(
                        InsuranceModule.definition("gusu-2019"),
                        new ServiceFrame.Ports(documents, log, clocks, ids, Meters.none()));
        frame.establishGeneration();
        module = new InsuranceModule(frame, policy, TestKeys.signing());
        consumer = frame.consumer(module.reaction());
        frame.recover(module.reaction(), module.recoveries());
    }

    /** What the others tell while nobody listens. */
    public void tell(List<? extends Event> events) {
        events.forEach(e -> log.append(toRecord(e)));
    }

    /** One batch, told and taken from the log. */
    public void deliver(List<? extends Event> events) {
        tell(events);
        consumer.accept(events.stream().map(InsuranceRig::toRecord).toList());
    }

    public void deliver(Event... events) {
        deliver(List.of(events));
    }

    public void runDeadlines() {
        var runner = frame.deadlineRunner(module.deadlineTargets());
        while (runner.runDue() > 0) {
            // one page after the other
        }
    }

    /** Everything that was committed is on the log afterwards. */
    public void relayAll() {
        clocks.advanceReal(java.time.Duration.ofMinutes(1));
        while (frame.sweep(0) > 0 || !frame.relay().isIdle()) {
            frame.relay().step();
        }
    }

    /** What the service published, each event once, in order of revision. */
    public List<CoverEvent> published() {
        relayAll();
        return seen();
    }

    /** What the log shows now; the outboxes may hold more. */
    public List<CoverEvent> seen() {
        Map<String, CoverEvent> byId = new java.util.LinkedHashMap<>();
        for (LogRecord logRecord : log.records(Topics.INSURANCE_COVERS)) {
            if (OTHERS.decode(logRecord) instanceof Decoded.Known known
                    && known.event().data() instanceof CoverEvent event) {
                byId.put(known.event().id(), event);
            }
        }
        var events = new ArrayList<>(byId.values());
        events.sort(Comparator.comparingLong(CoverEvent::revision));
        return events;
    }

    public List<String> publishedTypes() {
        return published().stream().map(e -> e.getClass().getSimpleName()).toList();
    }

    public CoverView view(String activityId) {
        return show(activityId, new ShowCover.Viewer(true, null, null));
    }

    public CoverView show(String activityId, ShowCover.Viewer viewer) {
        return module.showCover().show(activityId, viewer).orElseThrow().state();
    }

    public boolean sees(String activityId, ShowCover.Viewer viewer) {
        return module.showCover().show(activityId, viewer).isPresent();
    }

    /** The own topic, sent and taken to its end. */
    public void followOwn() {
        relayAll();
        accept(ownRecords());
    }

    public List<LogRecord> ownRecords() {
        return log.records(Topics.INSURANCE_COVERS);
    }

    /** One batch of the group. */
    public void accept(List<LogRecord> records) {
        consumer.accept(records);
    }

    /** As asked for at one and the same time, so that only the chain makes a difference. */
    public ShowBordereau.Sealed bordereau(String activityId) {
        return module.showBordereau().show(activityId, _ -> true, Instant.EPOCH);
    }

    public InsuranceModule module() {
        return module;
    }

    public int deadLetters() {
        return frame.deadLetters().list().size();
    }

    private static LogRecord toRecord(Event event) {
        return OTHERS.toRecord(OTHERS.toEntry(event, "other", 0, 1, null, 0));
    }

    /** Hears what the service itself told and has not heard yet, at most so many; how many. */
    public int hearOwn(int max) {
        List<LogRecord> records = log.poll("own", Topics.INSURANCE_COVERS, max);
        consumer.accept(records);
        log.commit("own", Topics.INSURANCE_COVERS);
        return records.size();
    }

    /** Tells and hears all that the service itself has told. */
    public void settle() {
        relayAll();
        while (hearOwn(100) > 0) {
            relayAll();
        }
    }
}

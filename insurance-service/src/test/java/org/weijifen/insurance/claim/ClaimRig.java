package org.weijifen.insurance.claim;

import static org.weijifen.insurance.wiring.Facts.ACTIVITY;
import static org.weijifen.insurance.wiring.Facts.minute;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.insurance.ClaimEvent;
import org.weijifen.insurance.bordereau.TestKeys;
import org.weijifen.insurance.claim.limit.Allowance;
import org.weijifen.insurance.claim.limit.AllowanceAggregate;
import org.weijifen.insurance.wiring.InsuranceModule;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.Outcome;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.event.Decoded;
import org.weijifen.platform.event.EventCodec;
import org.weijifen.platform.metrics.Meters;
import org.weijifen.platform.port.Documents;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.platform.service.ServiceFrame;
import org.weijifen.scheme.ContractCatalog;
import org.weijifen.scheme.SchemeCalendar;
import org.weijifen.scheme.SchemePolicy;
import org.weijifen.testkit.memory.FakeClocks;
import org.weijifen.testkit.memory.InMemoryLog;
import org.weijifen.testkit.memory.SeededIds;

/** The module with its claims; {@link #restart()} loses everything but the ports. */
final class ClaimRig {
    static final Party INSURER = new Party(false, "insurer", null);
    static final Party ASSOCIATION = new Party(true, null, null);
    private static final EventCodec OTHERS = new EventCodec("/test", ContractCatalog.all());

    final InMemoryLog log;
    final FakeClocks clocks;
    private final SeededIds ids;
    private final Documents documents;
    private final SchemePolicy policy;
    private ServiceFrame frame;
    private InsuranceModule module;

    ClaimRig(Documents documents, SchemePolicy policy) {
        this(new InMemoryLog(3), new FakeClocks(minute(100)), new SeededIds(7), documents, policy);
    }

    private ClaimRig(
            InMemoryLog log,
            FakeClocks clocks,
            SeededIds ids,
            Documents documents,
            SchemePolicy policy) {
        this.log = log;
        this.clocks = clocks;
        this.ids = ids;
        this.documents = documents;
        this.policy = policy;
        restart();
    }

    /** Another instance, which sees the same database as {@code theirs}. */
    ClaimRig beside(Documents theirs) {
        return new ClaimRig(log, clocks, ids, theirs, policy);
    }

    void restart() {
        frame =
                new ServiceFrame(
                        InsuranceModule.definition("gusu-2019"),
                        new ServiceFrame.Ports(documents, log, clocks, ids, Meters.none()));
        frame.establishGeneration();
        module = new InsuranceModule(frame, policy, TestKeys.signing());
        frame.recover(module.reaction(), module.recoveries());
    }

    ClaimDesk desk() {
        return module.claims();
    }

    /** What the others told, on the log and in one batch. */
    void deliver(Event... events) {
        List<LogRecord> records = Arrays.stream(events).map(ClaimRig::record).toList();
        records.forEach(log::append);
        frame.consumer(module.reaction()).accept(records);
    }

    /** What the service itself told of covers, heard by itself. */
    void hearOwn() {
        frame.consumer(module.reaction()).accept(log.records(Topics.INSURANCE_COVERS));
    }

    static LogRecord record(Event event) {
        return OTHERS.toRecord(OTHERS.toEntry(event, "other", 0, 1, null, 0));
    }

    Act act(String person, String role, String key) {
        return new Act(
                clocks.now(), person, role, "claim.test", new Act.RequestKey(key, key), null);
    }

    Act insurer(String key) {
        return act("ins-1", "insurer", "key-of-the-insurer-" + key);
    }

    /** A claim of {@code v1} for an accident an hour into the activity. */
    Claim submit(String claimId, ClaimKind kind, long fen) {
        return submit(claimId, new Petition(ACTIVITY, "v1", kind, minute(60), fen, "A fall."));
    }

    Claim submit(String claimId, Petition petition) {
        Act act = act("off-1", "association", "key-of-submission-" + claimId);
        return desk().submit().submit(claimId, petition, List.of(), ASSOCIATION, act).state();
    }

    Outcome<Claim> approve(String claimId, long fen, String key) {
        return decide(claimId, Ruling.Verdict.APPROVE, fen, null, key);
    }

    Outcome<Claim> decide(
            String claimId, Ruling.Verdict verdict, long fen, @Nullable String clause, String key) {
        var command = new ClaimCommand.Decide(verdict, fen, "As examined.", clause);
        return desk().decide().decide(claimId, command, INSURER, insurer(key));
    }

    Claim advance(String claimId, ClaimCommand command, String key) {
        return desk().advance().advance(claimId, command, INSURER, insurer(key)).state();
    }

    Claim pay(String claimId, String reference, long fen) {
        var command = new ClaimCommand.Pay(reference, fen, SchemeCalendar.dateOf(clocks.now()));
        return advance(claimId, command, "pay-" + reference + fen);
    }

    Claim claim(String claimId) {
        return frame.runtime()
                .load(new ClaimAggregate(), List.of(claimId))
                .getOrDefault(claimId, null);
    }

    List<String> claimsOf(String subject) {
        return List.copyOf(
                frame.runtime()
                        .load(new ClaimsOfAggregate(), List.of(subject))
                        .getOrDefault(subject, ClaimsOf.NONE)
                        .claimIds());
    }

    @Nullable Allowance allowance(String id) {
        return frame.runtime().load(new AllowanceAggregate(), List.of(id)).get(id);
    }

    void runDeadlines(Instant now) {
        clocks.setNow(now);
        var runner = frame.deadlineRunner(module.deadlineTargets());
        while (runner.runDue() > 0) {
            // one page after the other
        }
    }

    /** What was published of claims, each event once, in order of revision. */
    List<ClaimEvent> published() {
        clocks.advanceReal(Duration.ofMinutes(1));
        while (frame.sweep(0) > 0 || !frame.relay().isIdle()) {
            frame.relay().step();
        }
        Map<String, ClaimEvent> byId = new LinkedHashMap<>();
        for (LogRecord logRecord : log.records(Topics.INSURANCE_CLAIMS)) {
            if (OTHERS.decode(logRecord) instanceof Decoded.Known known
                    && known.event().data() instanceof ClaimEvent event) {
                byId.put(known.event().id(), event);
            }
        }
        var events = new ArrayList<>(byId.values());
        events.sort(Comparator.comparingLong(ClaimEvent::revision));
        return events;
    }

    List<String> publishedTypes() {
        return published().stream().map(e -> e.getClass().getSimpleName()).toList();
    }

    static Refusal refused(Runnable request) {
        try {
            request.run();
        } catch (RefusedException e) {
            return e.refusal();
        }
        throw new AssertionError("was not refused");
    }
}

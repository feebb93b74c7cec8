package org.weijifen.reward;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.Topics;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.event.Decoded;
import org.weijifen.platform.metrics.Meters;
import org.weijifen.platform.port.Documents;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.platform.service.ServiceFrame;
import org.weijifen.reward.account.Account;
import org.weijifen.reward.wiring.RewardModule;
import org.weijifen.scheme.Roles;
import org.weijifen.scheme.SchemePolicy;
import org.weijifen.testkit.memory.FakeClocks;
import org.weijifen.testkit.memory.InMemoryDocuments;
import org.weijifen.testkit.memory.InMemoryDocuments.Backup;
import org.weijifen.testkit.memory.InMemoryLog;
import org.weijifen.testkit.memory.SeededIds;

/** Reward-service over memory; {@link #restart} is a new process over the same database and log. */
public final class RewardInstance {
    private final InMemoryDocuments database;
    private final Documents documents;
    private final InMemoryLog log;
    private final FakeClocks clocks;
    private final SchemePolicy policy;
    private ServiceFrame frame;
    private RewardModule module;

    public RewardInstance(SchemePolicy policy) {
        this(policy, new InMemoryDocuments(), null);
    }

    /**
     * @param documents what the service sees of the database; null for the database itself
     */
    public RewardInstance(SchemePolicy policy, InMemoryDocuments database, Documents documents) {
        this(
                policy,
                database,
                documents,
                new InMemoryLog(3),
                new FakeClocks(Instant.parse("2026-06-01T00:00:00Z")));
    }

    private RewardInstance(
            SchemePolicy policy,
            InMemoryDocuments database,
            Documents documents,
            InMemoryLog log,
            FakeClocks clocks) {
        this.log = log;
        this.clocks = clocks;
        this.policy = policy;
        this.database = database;
        this.documents = documents == null ? database : documents;
        restart();
    }

    /** Another instance beside this one, which sees the same database as {@code documents}. */
    public RewardInstance rival(Documents rivals) {
        return new RewardInstance(policy, database, rivals, log, clocks);
    }

    /** A new process; it recovers first, if its database was emptied or restored. */
    public void restart() {
        frame =
                new ServiceFrame(
                        RewardModule.definition(policy.scheme()),
                        new ServiceFrame.Ports(
                                documents, log, clocks, new SeededIds(7), Meters.none()));
        frame.establishGeneration();
        module = new RewardModule(frame, policy);
        frame.recover(module.reaction(), module.recoveries());
    }

    /** What the others tell while nobody listens. */
    public void tell(List<? extends Event> events) {
        events.forEach(e -> log.append(onTheWire(e)));
    }

    /** The database becomes the backup; who starts next finds a new generation. */
    public void lose(Backup backup) {
        database.restore(backup);
        database.delete("meta", List.of("generation"));
    }

    /** One poll of what is told now; throws what a crash throws. */
    public void deliver(List<? extends Event> batch) {
        tell(batch);
        frame.consumer(module.reaction()).accept(batch.stream().map(this::onTheWire).toList());
    }

    public void deliver(Event... batch) {
        deliver(List.of(batch));
    }

    private LogRecord onTheWire(Event event) {
        return frame.codec().toRecord(frame.codec().toEntry(event, event.key(), 0, 1, null, 0));
    }

    public Account account(String volunteerId) {
        return module.readAccounts().account(volunteerId);
    }

    public Account account() {
        return account(Facts.VOLUNTEER);
    }

    public RewardModule module() {
        return module;
    }

    public InMemoryDocuments database() {
        return database;
    }

    public FakeClocks clocks() {
        return clocks;
    }

    /** An officer's act now. */
    public Act officer(String key) {
        return new Act(
                clocks.now(),
                "officer-1",
                Roles.ASSOCIATION,
                "benefit.use",
                new Act.RequestKey(key, "body"),
                null);
    }

    /** Everything that was published, each event once, in order per volunteer. */
    public List<Event> published() {
        clocks.advanceReal(Duration.ofMinutes(1));
        frame.sweep(1);
        while (!frame.relay().isIdle()) {
            frame.relay().step();
        }
        return seen();
    }

    /** What the log shows now; the outboxes may hold more. */
    public List<Event> seen() {
        Set<String> seen = new LinkedHashSet<>();
        List<Event> events = new ArrayList<>();
        for (String topic : List.of(Topics.REWARD_TIERS, Topics.REWARD_BENEFITS)) {
            for (LogRecord logRecord : log.records(topic)) {
                if (frame.codec().decode(logRecord) instanceof Decoded.Known known
                        && seen.add(known.event().id())) {
                    events.add((Event) known.event().data());
                }
            }
        }
        return events;
    }

    /** One step of the relay, as its thread would make it. */
    public void relayStep() {
        frame.relay().step();
    }

    public int deadLetters() {
        return log.records(frame.deadLetters().topic()).size();
    }
}

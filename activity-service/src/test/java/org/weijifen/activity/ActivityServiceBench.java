package org.weijifen.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.weijifen.activity.filing.ActivityInput;
import org.weijifen.activity.filing.Authority;
import org.weijifen.activity.wiring.ActivityModule;
import org.weijifen.contracts.Event;
import org.weijifen.platform.aggregate.Act;
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

/** One instance of the service on in-memory ports, driven by commands and events. */
public final class ActivityServiceBench {
    public static final Authority ASSOCIATION = new Authority(true, null);
    private static final String SCHEME = "gusu-2019";

    public final FakeClocks clocks;
    public final InMemoryDocuments documents;
    public final InMemoryLog log;
    public final ServiceFrame frame;
    public final ActivityModule module;
    private final SchemePolicy policy;
    private final EventCodec others =
            new EventCodec("/weijifen/test/others", ContractCatalog.all());
    private final AtomicInteger keys;

    public ActivityServiceBench(String now) {
        this(now, SchemePolicy.load(SCHEME));
    }

    public ActivityServiceBench(String now, SchemePolicy policy) {
        this(
                policy,
                new FakeClocks(Instant.parse(now)),
                new InMemoryDocuments(),
                new InMemoryLog(3),
                new AtomicInteger(),
                d -> d);
    }

    private ActivityServiceBench(
            SchemePolicy policy,
            FakeClocks clocks,
            InMemoryDocuments documents,
            InMemoryLog log,
            AtomicInteger keys,
            UnaryOperator<Documents> access) {
        this.policy = policy;
        this.clocks = clocks;
        this.documents = documents;
        this.log = log;
        this.keys = keys;
        frame =
                new ServiceFrame(
                        ActivityModule.definition(SCHEME),
                        new ServiceFrame.Ports(
                                access.apply(documents),
                                log,
                                clocks,
                                new SeededIds(7),
                                Meters.none()));
        frame.establishGeneration();
        module = new ActivityModule(frame, policy);
        frame.recover(module.reaction(), module.recoveries());
    }

    /**
     * Another instance over the same database and log, which recovers as it starts.
     *
     * @param access what stands between it and the database
     */
    public ActivityServiceBench another(UnaryOperator<Documents> access) {
        return new ActivityServiceBench(policy, clocks, documents, log, keys, access);
    }

    /** Puts a backup in the database's place: whoever starts next recovers. */
    public void restore(InMemoryDocuments.Backup backup) {
        documents.restore(backup);
        documents.delete("meta", List.of("generation"));
    }

    public static Authority boundTo(String organizationId) {
        return new Authority(false, organizationId);
    }

    public void setNow(String instant) {
        clocks.setNow(Instant.parse(instant));
    }

    /** An act of a person in a role, with a key of its own. */
    public Act act(String person, String role) {
        return act(person, role, "key-" + keys.incrementAndGet() + "-0123456789abcdef");
    }

    public Act act(String person, String role, String key) {
        return new Act(clocks.now(), person, role, "test", new Act.RequestKey(key, "body"), null);
    }

    /** Drafts, rosters and files an activity of organisation {@code org}. */
    public void fileActivity(String id, String startsAt, String endsAt, String... volunteers) {
        draftActivity(id, startsAt, endsAt, volunteers);
        module.filing().file().file(id, boundTo("org"), act("officer", "organizer"));
        relay();
    }

    public void draftActivity(String id, String startsAt, String endsAt, String... volunteers) {
        var draft =
                new ActivityInput.Draft(
                        List.of("org", "co-org"),
                        "河道清洁",
                        "三号码头",
                        Instant.parse(startsAt),
                        Instant.parse(endsAt),
                        null,
                        "COMMUNITY_SERVICE");
        module.filing().draft().draft(id, draft, act("officer", "organizer"));
        if (volunteers.length > 0) {
            module.filing()
                    .roster()
                    .submit(
                            id,
                            boundTo("org"),
                            List.of(volunteers),
                            null,
                            act("officer", "organizer"));
        }
        relay();
    }

    /** Lets the service react to these events as one batch. */
    public void react(Event... events) {
        frame.consumer(module.reaction()).accept(publishByOthers(events));
        relay();
    }

    /** Puts these events on the log, where nobody reads them yet. */
    public List<LogRecord> publishByOthers(Event... events) {
        List<LogRecord> records = new ArrayList<>();
        for (Event event : events) {
            var entry = others.toEntry(event, "other/x", 0, 1, null, 0);
            records.add(log.append(others.toRecord(entry)));
        }
        return records;
    }

    public void fireDeadlines() {
        frame.deadlineRunner(module.deadlineTargets()).runDue();
        relay();
    }

    public void relay() {
        while (frame.relay().step()) {
            // until nothing is left
        }
    }

    /** Everything published on a topic, in order of key and offset. */
    public List<Event> published(String topic) {
        return log.records(topic).stream()
                .map(r -> (Event) ((Decoded.Known) others.decode(r)).event().data())
                .toList();
    }

    public <T> List<T> published(String topic, Class<T> type) {
        return published(topic).stream().filter(type::isInstance).map(type::cast).toList();
    }

    public List<LogRecord> deadLetters() {
        return log.records(frame.deadLetters().topic());
    }
}

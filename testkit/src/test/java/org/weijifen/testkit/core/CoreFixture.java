package org.weijifen.testkit.core;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.metrics.Meters;
import org.weijifen.platform.port.Clocks;
import org.weijifen.platform.port.CommitOutcome;
import org.weijifen.platform.port.Documents;
import org.weijifen.platform.port.EventLog;
import org.weijifen.platform.port.GuardedWrite;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.platform.port.Scan;
import org.weijifen.platform.port.StoredDocument;
import org.weijifen.platform.service.ServiceDefinition;
import org.weijifen.platform.service.ServiceFrame;
import org.weijifen.testkit.memory.FakeClocks;
import org.weijifen.testkit.memory.InMemoryDocuments;
import org.weijifen.testkit.memory.InMemoryLog;
import org.weijifen.testkit.memory.SeededIds;

/** One service instance over in-memory ports whose commits and sends a test can bend. */
final class CoreFixture {
    static final Instant NOW = Instant.parse("2026-03-05T00:00:00Z");

    final InMemoryDocuments documents = new InMemoryDocuments();
    final InMemoryLog log = new InMemoryLog(3);
    final FakeClocks clocks = new FakeClocks(NOW);
    Function<List<GuardedWrite>, CommitOutcome> commits =
            writes -> documents.commit("counters", writes);
    Function<List<LogRecord>, List<Boolean>> sends = log::send;

    /** What others do while somebody pauses. */
    Runnable onPause = () -> {};

    final ServiceFrame frame;

    CoreFixture() {
        var definition =
                new ServiceDefinition(
                        "counter-service",
                        "test",
                        Counter.CATALOG,
                        Set.of("counters"),
                        List.of(Counter.AGGREGATE));
        frame =
                new ServiceFrame(
                        definition,
                        new ServiceFrame.Ports(
                                new BentDocuments(),
                                new BentLog(),
                                new BentClocks(),
                                new SeededIds(7),
                                Meters.none()));
        frame.establishGeneration();
    }

    Act act(String key, String body) {
        return new Act(
                NOW, "person-1", "clerk", "counter.add", new Act.RequestKey(key, body), null);
    }

    Act systemAct() {
        return Act.system(NOW, "counter-service", "react");
    }

    void relayAll() {
        while (!frame.relay().isIdle()) {
            frame.relay().step();
        }
    }

    List<String> published(String topic) {
        return log.records(topic).stream()
                .map(
                        r ->
                                r.headers().get("ce_type")
                                        + "@"
                                        + (Long.parseLong(r.headers().get("ce_revision")) & 0xffff))
                .toList();
    }

    private final class BentDocuments implements Documents {
        @Override
        public Map<String, StoredDocument> find(String collection, Collection<String> ids) {
            return documents.find(collection, ids);
        }

        @Override
        public CommitOutcome commit(String collection, List<GuardedWrite> writes) {
            return collection.equals("counters")
                    ? commits.apply(writes)
                    : documents.commit(collection, writes);
        }

        @Override
        public void trimOutboxes(String collection, Map<String, Long> upToSeq) {
            documents.trimOutboxes(collection, upToSeq);
        }

        @Override
        public List<StoredDocument> findPending(
                String collection, long committedBeforeMillis, int limit) {
            return documents.findPending(collection, committedBeforeMillis, limit);
        }

        @Override
        public List<StoredDocument> scan(String collection, Scan scan) {
            return documents.scan(collection, scan);
        }

        @Override
        public void deleteUnchanged(String collection, Map<String, Long> versions) {
            documents.deleteUnchanged(collection, versions);
        }
    }

    private final class BentClocks implements Clocks {
        @Override
        public Instant now() {
            return clocks.now();
        }

        @Override
        public long realMillis() {
            return clocks.realMillis();
        }

        @Override
        public void pause(long millis) {
            clocks.pause(millis);
            onPause.run();
        }
    }

    private final class BentLog implements EventLog {
        @Override
        public List<Boolean> send(List<LogRecord> records) {
            return sends.apply(records);
        }

        @Override
        public void readToEnd(
                Collection<String> topics, java.util.function.Consumer<LogRecord> reader) {
            log.readToEnd(topics, reader);
        }
    }
}

package org.weijifen.blacklist.wiring;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.weijifen.blacklist.caseflow.CaseCommand;
import org.weijifen.blacklist.caseflow.FindCases;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.platform.port.CommitOutcome;
import org.weijifen.platform.port.Documents;
import org.weijifen.platform.port.GuardedWrite;
import org.weijifen.platform.port.Scan;
import org.weijifen.platform.port.StoredDocument;
import org.weijifen.scheme.SchemePolicy;
import org.weijifen.testkit.memory.InMemoryDocuments;

/** The module for tests of lists of cases; counts the documents that lists read. */
public final class CasesBench {
    private final BlacklistRig rig;

    public CasesBench(Instant start, AtomicInteger read) {
        rig =
                new BlacklistRig(
                        start,
                        new Counting(new InMemoryDocuments(), read),
                        SchemePolicy.load("gusu-2019"));
    }

    public String report(String key, Subject subject) {
        return rig.report(key, subject);
    }

    public void advance(String caseId, CaseCommand command, String person) {
        rig.advance(caseId, command, person);
    }

    public void at(String instant) {
        rig.clocks.setNow(Instant.parse(instant));
    }

    public Instant now() {
        return rig.clocks.now();
    }

    public void runDeadlines() {
        rig.runDeadlines();
    }

    public FindCases find() {
        return rig.module().findCases();
    }

    private record Counting(Documents real, AtomicInteger read) implements Documents {
        @Override
        public Map<String, StoredDocument> find(String collection, Collection<String> ids) {
            return real.find(collection, ids);
        }

        @Override
        public CommitOutcome commit(String collection, List<GuardedWrite> writes) {
            return real.commit(collection, writes);
        }

        @Override
        public void trimOutboxes(String collection, Map<String, Long> upToSeq) {
            real.trimOutboxes(collection, upToSeq);
        }

        @Override
        public List<StoredDocument> findPending(
                String collection, long committedBeforeMillis, int limit) {
            return real.findPending(collection, committedBeforeMillis, limit);
        }

        @Override
        public List<StoredDocument> scan(String collection, Scan scan) {
            List<StoredDocument> found = real.scan(collection, scan);
            read.addAndGet(found.size());
            return found;
        }

        @Override
        public void deleteUnchanged(String collection, Map<String, Long> versions) {
            real.deleteUnchanged(collection, versions);
        }
    }
}

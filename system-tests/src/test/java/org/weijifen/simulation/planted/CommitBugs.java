package org.weijifen.simulation.planted;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.weijifen.platform.port.CommitOutcome;
import org.weijifen.platform.port.GuardedWrite;
import org.weijifen.platform.port.RequestMemo;
import org.weijifen.platform.port.Scan;
import org.weijifen.platform.port.StoredDocument;
import org.weijifen.platform.service.ServiceFrame;
import org.weijifen.testkit.simulation.Bend;

/** What a commit to the database can do wrong, in any service. */
final class CommitBugs {
    private static final String DEADLINES = "deadlines";
    private static final String CLAIMS = "claims";
    private static final String META = "meta";

    private CommitBugs() {}

    /** Whatever is not a clear refusal counts as won. */
    static final class UnknownIsWon implements Bend {
        @Override
        public ServiceFrame.Ports ports(ServiceFrame.Ports honest) {
            return new BentDocuments(honest) {
                @Override
                public CommitOutcome commit(String collection, List<GuardedWrite> writes) {
                    super.commit(collection, writes);
                    return CommitOutcome.WON;
                }
            }.ports();
        }
    }

    /**
     * "Older is ignored" only in the code before the write: the filter asks for the id alone, so
     * the write goes over whatever stands there by now.
     */
    static final class Unguarded implements Bend {
        private final Predicate<String> collections;

        Unguarded() {
            this(collection -> !collection.equals(META) && !collection.equals(DEADLINES));
        }

        Unguarded(Predicate<String> collections) {
            this.collections = collections;
        }

        @Override
        public ServiceFrame.Ports ports(ServiceFrame.Ports honest) {
            return new BentDocuments(honest) {
                @Override
                public CommitOutcome commit(String collection, List<GuardedWrite> writes) {
                    if (!collections.test(collection)) {
                        return super.commit(collection, writes);
                    }
                    Map<String, StoredDocument> now =
                            super.find(collection, writes.stream().map(GuardedWrite::id).toList());
                    List<GuardedWrite> over = new ArrayList<>();
                    for (GuardedWrite w : writes) {
                        StoredDocument stored = now.get(w.id());
                        over.add(Writes.over(w, stored == null ? 0 : stored.version(), w.state()));
                    }
                    return super.commit(collection, over);
                }
            }.ports();
        }
    }

    /** Answers to idempotency keys are remembered by the instance, not by the document. */
    static final class MemosInMemory implements Bend {
        @Override
        public ServiceFrame.Ports ports(ServiceFrame.Ports honest) {
            Map<String, List<RequestMemo>> memos = new HashMap<>();
            return new BentDocuments(honest) {
                @Override
                public CommitOutcome commit(String collection, List<GuardedWrite> writes) {
                    CommitOutcome outcome =
                            super.commit(
                                    collection,
                                    writes.stream().map(w -> Writes.withMemo(w, null)).toList());
                    if (outcome == CommitOutcome.WON) {
                        writes.forEach(w -> remember(collection, w));
                    }
                    return outcome;
                }

                private void remember(String collection, GuardedWrite write) {
                    RequestMemo memo = write.request();
                    if (memo != null) {
                        memos.computeIfAbsent(collection + "/" + write.id(), k -> new ArrayList<>())
                                .add(memo);
                    }
                }

                @Override
                public Map<String, StoredDocument> find(String collection, Collection<String> ids) {
                    Map<String, StoredDocument> found = new LinkedHashMap<>();
                    super.find(collection, ids)
                            .forEach((id, d) -> found.put(id, withMemos(collection, d)));
                    return found;
                }

                private StoredDocument withMemos(String collection, StoredDocument d) {
                    return new StoredDocument(
                            d.id(),
                            d.schema(),
                            d.version(),
                            d.generation(),
                            d.state(),
                            d.outbox(),
                            memos.getOrDefault(collection + "/" + d.id(), List.of()));
                }
            }.ports();
        }
    }

    /** Deadlines are struck out when they are read, then carried out. */
    static final class DeadlineDeletedFirst implements Bend {
        @Override
        public ServiceFrame.Ports ports(ServiceFrame.Ports honest) {
            return new BentDocuments(honest) {
                @Override
                public List<StoredDocument> scan(String collection, Scan scan) {
                    List<StoredDocument> found = super.scan(collection, scan);
                    if (collection.equals(DEADLINES) && !found.isEmpty()) {
                        Map<String, Long> versions = new LinkedHashMap<>();
                        found.forEach(d -> versions.put(d.id(), d.version()));
                        super.deleteUnchanged(collection, versions);
                    }
                    return found;
                }
            }.ports();
        }
    }

    /** Deadlines are written after the aggregate that wants them: a crash between loses them. */
    static final class DeadlineWrittenAfter implements Bend {
        @Override
        public ServiceFrame.Ports ports(ServiceFrame.Ports honest) {
            List<GuardedWrite> later = new ArrayList<>();
            return new BentDocuments(honest) {
                @Override
                public CommitOutcome commit(String collection, List<GuardedWrite> writes) {
                    if (collection.equals(DEADLINES)) {
                        later.addAll(writes);
                        return CommitOutcome.WON;
                    }
                    CommitOutcome outcome = super.commit(collection, writes);
                    List<GuardedWrite> now = List.copyOf(later);
                    later.clear();
                    if (!now.isEmpty()) {
                        super.commit(DEADLINES, now);
                    }
                    return outcome;
                }
            }.ports();
        }
    }

    /** Decisions on claims that a crash left in the middle are never looked for. */
    static final class RulingsLeftOpen implements Bend {
        @Override
        public ServiceFrame.Ports ports(ServiceFrame.Ports honest) {
            return new BentDocuments(honest) {
                @Override
                public List<StoredDocument> scan(String collection, Scan scan) {
                    return collection.equals(CLAIMS) ? List.of() : super.scan(collection, scan);
                }
            }.ports();
        }
    }
}

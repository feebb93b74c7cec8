package org.weijifen.simulation.planted;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.weijifen.platform.consume.Reaction;
import org.weijifen.platform.port.CommitOutcome;
import org.weijifen.platform.port.GuardedWrite;
import org.weijifen.platform.port.StoredDocument;
import org.weijifen.platform.service.ServiceFrame;
import org.weijifen.testkit.simulation.Bend;

/** What a ledger of two levels can do wrong. */
final class RewardBugs {
    private static final String BUCKETS = "buckets";
    private static final String ACCOUNTS = "accounts";
    private static final String MONTHS = "months";
    private static final String CREDITED = "creditedMinutes";

    private RewardBugs() {}

    /**
     * A month's total is raised by the difference ({@code $inc}): after an unknown outcome the
     * difference is added again to whatever stands there, instead of being folded anew.
     */
    static final class TotalsByIncrement implements Bend {
        @Override
        public ServiceFrame.Ports ports(ServiceFrame.Ports honest) {
            return new Incrementing(honest).ports();
        }
    }

    private static final class Incrementing extends BentDocuments {
        private final Map<String, Map<String, Object>> read = new HashMap<>();

        Incrementing(ServiceFrame.Ports honest) {
            super(honest);
        }

        @Override
        public Map<String, StoredDocument> find(String collection, Collection<String> ids) {
            Map<String, StoredDocument> found = super.find(collection, ids);
            if (collection.equals(ACCOUNTS)) {
                ids.forEach(read::remove);
                found.forEach((id, d) -> read.put(id, d.state()));
            }
            return found;
        }

        @Override
        public CommitOutcome commit(String collection, List<GuardedWrite> writes) {
            Map<String, Map<String, Object>> before = new HashMap<>(read);
            CommitOutcome outcome = super.commit(collection, writes);
            if (!collection.equals(ACCOUNTS) || outcome == CommitOutcome.WON) {
                return outcome;
            }
            Map<String, StoredDocument> now =
                    super.find(collection, writes.stream().map(GuardedWrite::id).toList());
            List<GuardedWrite> again = new ArrayList<>();
            for (GuardedWrite w : writes) {
                StoredDocument stored = now.get(w.id());
                if (stored != null) {
                    Map<String, Object> old = before.getOrDefault(w.id(), Map.of());
                    again.add(
                            Writes.over(
                                    w,
                                    stored.version(),
                                    increased(stored.state(), old, w.state())));
                }
            }
            return again.isEmpty() ? outcome : super.commit(collection, again);
        }

        private static Map<String, Object> increased(
                Map<String, Object> stored, Map<String, Object> old, Map<String, Object> wanted) {
            Map<String, Object> months = new LinkedHashMap<>(monthsOf(stored));
            monthsOf(wanted)
                    .forEach(
                            (month, summary) -> {
                                long by = credited(wanted, month) - credited(old, month);
                                if (by != 0) {
                                    Map<String, Object> raised =
                                            new LinkedHashMap<>(mapOf(summary));
                                    raised.put(CREDITED, credited(stored, month) + by);
                                    months.put(month, raised);
                                }
                            });
            Map<String, Object> state = new LinkedHashMap<>(wanted);
            state.put(MONTHS, months);
            return state;
        }

        private static long credited(Map<String, Object> account, String month) {
            Object minutes = mapOf(monthsOf(account).get(month)).get(CREDITED);
            return minutes instanceof Number n ? n.longValue() : 0;
        }

        private static Map<String, Object> monthsOf(Map<String, Object> account) {
            return mapOf(account.get(MONTHS));
        }

        @SuppressWarnings("unchecked")
        private static Map<String, Object> mapOf(@org.jspecify.annotations.Nullable Object value) {
            return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
        }
    }

    /** The account hears only of buckets that this batch changed, not of all that it met. */
    static final class OnlyChangedBuckets implements Bend {
        @Override
        public ServiceFrame.Ports ports(ServiceFrame.Ports honest) {
            return new Forgetful(honest).ports();
        }

        @Override
        public Reaction reaction(Reaction honest, ServiceFrame frame, ServiceFrame.Ports ports) {
            if (!(ports.documents() instanceof Forgetful documents)) {
                return honest;
            }
            return new ConsumerBugs.Instead(
                    honest,
                    batch -> {
                        documents.begin();
                        return honest.react(batch);
                    });
        }
    }

    private static final class Forgetful extends BentDocuments {
        private final Set<String> changed = new HashSet<>();
        private boolean secondStage;

        Forgetful(ServiceFrame.Ports honest) {
            super(honest);
        }

        void begin() {
            changed.clear();
            secondStage = false;
        }

        @Override
        public CommitOutcome commit(String collection, List<GuardedWrite> writes) {
            if (collection.equals(ACCOUNTS) && secondStage) {
                List<GuardedWrite> heard =
                        writes.stream().filter(w -> changed.contains(w.id())).toList();
                return heard.isEmpty() ? CommitOutcome.WON : super.commit(collection, heard);
            }
            CommitOutcome outcome = super.commit(collection, writes);
            if (collection.equals(BUCKETS)) {
                writes.forEach(w -> changed.add(w.id().substring(0, w.id().indexOf(':'))));
            }
            return outcome;
        }

        @Override
        public Map<String, StoredDocument> find(String collection, Collection<String> ids) {
            secondStage |= collection.equals(BUCKETS);
            return super.find(collection, ids);
        }
    }
}

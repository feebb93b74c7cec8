package org.weijifen.simulation.planted;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.StateCodec;
import org.weijifen.platform.port.CommitOutcome;
import org.weijifen.platform.port.GuardedWrite;
import org.weijifen.platform.port.StoredDocument;
import org.weijifen.platform.service.ServiceFrame;
import org.weijifen.testkit.simulation.Bend;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How a record and a sanction can miss each other in a bucket. */
final class BucketBugs {
    private static final String BUCKETS = "buckets";
    private static final String RECORDS = "records";
    private static final String SANCTIONS = "sanctions";

    /** Both lists are stored packed, each as the text of its JSON. */
    private static final JsonMapper PACKED = StateCodec.mapper();

    private static final TypeReference<List<Map<String, Object>>> LIST = new TypeReference<>() {};
    private static final String NOTHING = "[]";

    private BucketBugs() {}

    /**
     * Sanctions are read first and the record is written then, as if they were two documents: a
     * lost race is answered by putting the own half over what stands there by now.
     */
    static final class SanctionReadBeforeRecordWritten implements Bend {
        @Override
        public ServiceFrame.Ports ports(ServiceFrame.Ports honest) {
            return new BentDocuments(honest) {
                private final Map<String, Map<String, Object>> read = new HashMap<>();

                @Override
                public Map<String, StoredDocument> find(String collection, Collection<String> ids) {
                    Map<String, StoredDocument> found = super.find(collection, ids);
                    if (collection.equals(BUCKETS)) {
                        ids.forEach(read::remove);
                        found.forEach((id, d) -> read.put(id, d.state()));
                    }
                    return found;
                }

                @Override
                public CommitOutcome commit(String collection, List<GuardedWrite> writes) {
                    if (!collection.equals(BUCKETS)) {
                        return super.commit(collection, writes);
                    }
                    Map<String, Map<String, Object>> before = new HashMap<>(read);
                    List<String> ids = writes.stream().map(GuardedWrite::id).toList();
                    List<GuardedWrite> halves = new ArrayList<>();
                    Map<String, StoredDocument> now = super.find(collection, ids);
                    for (GuardedWrite w : writes) {
                        StoredDocument d = now.get(w.id());
                        halves.add(
                                d == null
                                        ? w
                                        : Writes.over(
                                                w,
                                                d.version(),
                                                half(before.get(w.id()), w.state(), d.state())));
                    }
                    return super.commit(collection, halves);
                }
            }.ports();
        }

        private static Map<String, Object> half(
                @Nullable Map<String, Object> before,
                Map<String, Object> wanted,
                Map<String, Object> stored) {
            Map<String, Object> merged = new LinkedHashMap<>(stored);
            for (String field : List.of(RECORDS, SANCTIONS)) {
                Object then = before == null ? NOTHING : before.get(field);
                if (!wanted.getOrDefault(field, NOTHING).equals(then)) {
                    merged.put(field, byId(stored.get(field), wanted.get(field)));
                }
            }
            return merged;
        }

        /** Both lists in one, in order of id; of an element in both the wanted one. */
        private static String byId(@Nullable Object stored, @Nullable Object wanted) {
            Map<String, Object> all = new TreeMap<>();
            for (Object packed : new Object[] {stored, wanted}) {
                if (packed instanceof String text) {
                    for (Map<String, Object> element : PACKED.readValue(text, LIST)) {
                        Object id = element.get("recordId");
                        all.put(
                                String.valueOf(id == null ? element.get("sanctionId") : id),
                                element);
                    }
                }
            }
            return PACKED.writeValueAsString(all.values());
        }
    }

    /** A sanction is taken only into buckets that exist: who comes later never meets it. */
    static final class OnlyExistingBuckets implements Bend {
        @Override
        public ServiceFrame.Ports ports(ServiceFrame.Ports honest) {
            return new BentDocuments(honest) {
                @Override
                public CommitOutcome commit(String collection, List<GuardedWrite> writes) {
                    if (!collection.equals(BUCKETS)) {
                        return super.commit(collection, writes);
                    }
                    List<GuardedWrite> existing =
                            writes.stream()
                                    .filter(
                                            w ->
                                                    w.expectedVersion() > 0
                                                            || !NOTHING.equals(
                                                                    w.state().get(RECORDS)))
                                    .toList();
                    return existing.isEmpty()
                            ? CommitOutcome.WON
                            : super.commit(collection, existing);
                }
            }.ports();
        }
    }
}

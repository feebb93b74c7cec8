package org.weijifen.insurance.bordereau;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.weijifen.bordereau.Entry;
import org.weijifen.bordereau.Row;

/**
 * State of {@code bordereaux/<activityId>}.
 *
 * @param told how far the own topic was followed
 * @param terms of what was last announced, {@code null} while nobody was insured
 * @param rows by volunteer id: before the seal who is insured; after it everybody who ever was on
 *     the list, as the last entry that names him says
 * @param entries the chain, empty before the seal; only ever grows
 */
record InsuredList(Told told, @Nullable Terms terms, Map<String, Row> rows, List<Entry> entries) {

    /**
     * Place in the own topic's order of one activity: events of one commit share its revision and
     * come in a fixed order.
     */
    record Told(long revision, int rank) implements Comparable<Told> {
        @Override
        public int compareTo(Told other) {
            int byRevision = Long.compare(revision, other.revision);
            return byRevision != 0 ? byRevision : Integer.compare(rank, other.rank);
        }
    }

    /** Over which period and by which policy the insured are covered (F5, F6). */
    record Terms(@Nullable Instant from, @Nullable Instant until, Policy policy) {}

    /**
     * @param id the insurer's number of the policy
     * @param version of the scheme's policy
     * @param insurerId the {@code org} of that insurer's tokens
     */
    record Policy(String id, String version, String insurerId) {}

    static final InsuredList UNKNOWN = new InsuredList(new Told(0, -1), null, Map.of(), List.of());

    InsuredList {
        rows = Collections.unmodifiableMap(new TreeMap<>(rows));
        entries = List.copyOf(entries);
    }

    boolean sealed() {
        return !entries.isEmpty();
    }
}

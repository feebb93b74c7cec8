package org.weijifen.blacklist.suppression;

import java.time.Instant;
import java.util.List;
import org.weijifen.contracts.Interval;
import org.weijifen.contracts.blacklist.Sequence;

/**
 * All that one sanction suppresses of one record in one month.
 *
 * @param at the later of the two facts that met
 */
record Suppression(String volunteerId, Sequence sequence, Instant at, List<Interval> intervals) {
    /** What it is about. */
    record Pair(String recordId, String sanctionId) {}
}

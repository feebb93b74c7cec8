package org.weijifen.reward.ledger;

import java.time.Instant;
import java.util.List;
import org.weijifen.contracts.Interval;
import org.weijifen.contracts.blacklist.Sequence;

/**
 * All that one sanction suppresses now of one record in a month; possibly nothing (V7).
 *
 * @param knownAt when blacklist-service decided it
 */
public record Suppression(Sequence sequence, Instant knownAt, List<Interval> intervals) {
    public Suppression {
        intervals = List.copyOf(intervals);
    }
}

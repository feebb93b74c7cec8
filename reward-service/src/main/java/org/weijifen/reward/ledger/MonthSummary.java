package org.weijifen.reward.ledger;

import java.time.Instant;

/**
 * What the account keeps of a bucket.
 *
 * @param folds the bucket's count of lessons: a lower one is older and is ignored
 * @param knownAt latest known time of the facts that stand in the bucket; a pure function of them
 */
public record MonthSummary(
        long folds, Instant knownAt, long creditedMinutes, long suppressedMinutes) {}

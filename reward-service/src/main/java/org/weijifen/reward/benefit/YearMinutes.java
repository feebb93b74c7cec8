package org.weijifen.reward.benefit;

import java.time.Instant;

/**
 * Credited minutes of one local calendar year.
 *
 * @param knownAt latest known time of the facts behind them
 */
public record YearMinutes(int year, long creditedMinutes, Instant knownAt) {}

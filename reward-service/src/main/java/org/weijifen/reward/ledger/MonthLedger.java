package org.weijifen.reward.ledger;

import java.util.List;

/**
 * The outcome for one volunteer and local month.
 *
 * @param entries one per record that has or had minutes here: live ones in order of first
 *     verification, then withdrawn ones
 */
public record MonthLedger(List<LedgerEntry> entries) {
    public MonthLedger {
        entries = List.copyOf(entries);
    }

    public long creditedMinutes() {
        return entries.stream().mapToLong(LedgerEntry::creditedMinutes).sum();
    }

    public long suppressedMinutes() {
        return entries.stream().mapToLong(LedgerEntry::suppressedMinutes).sum();
    }
}

package org.weijifen.reward.statement;

import java.util.ArrayList;
import java.util.List;
import org.weijifen.reward.ledger.LedgerEntry;

/**
 * One record in one local month as shown: what counted, what did not, and by which clause.
 *
 * @param month {@code yyyy-mm}
 * @param flags WITHDRAWN, OVERLAP (H5), SUPPRESSED (H4), UNFILED (H10)
 */
public record EntryView(
        String month,
        String recordId,
        String activityId,
        List<String> flags,
        long recordMinutes,
        long creditedMinutes,
        long suppressedMinutes,
        long overlapMinutes,
        List<LedgerEntry.Line> lines,
        String policyVersion) {

    static EntryView of(String month, LedgerEntry e) {
        List<String> flags = new ArrayList<>();
        if (e.withdrawn()) {
            flags.add("WITHDRAWN");
        }
        if (e.overlapMinutes() > 0) {
            flags.add("OVERLAP");
        }
        if (e.suppressedMinutes() > 0) {
            flags.add("SUPPRESSED");
        }
        if (e.unfiled()) {
            flags.add("UNFILED");
        }
        return new EntryView(
                month,
                e.recordId(),
                e.activityId(),
                List.copyOf(flags),
                e.recordMinutes(),
                e.creditedMinutes(),
                e.suppressedMinutes(),
                e.overlapMinutes(),
                e.lines(),
                e.policyVersion());
    }

    /** Place in the list: month, then record. */
    String id() {
        return month + "/" + recordId;
    }
}

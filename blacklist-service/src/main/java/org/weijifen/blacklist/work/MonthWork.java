package org.weijifen.blacklist.work;

import java.time.YearMonth;
import org.weijifen.blacklist.suppression.BucketKey;

/**
 * How far one sanction has been taken into the buckets of one month, at {@code
 * work/<sanctionId>:<yyyy-mm>}.
 *
 * @param month {@code yyyy-mm}
 * @param number of the ruling that must at least reach the buckets
 * @param nextSlot the first bucket that it has not reached; 16 when done
 */
public record MonthWork(String sanctionId, String month, int number, int nextSlot, Status status) {

    /** Whether buckets are left. */
    public enum Status {
        OPEN,
        DONE
    }

    static MonthWork of(String sanctionId, YearMonth month, int number) {
        return new MonthWork(sanctionId, month.toString(), number, 0, Status.OPEN);
    }

    MonthWork reached(int slot) {
        return new MonthWork(
                sanctionId,
                month,
                number,
                slot,
                slot >= BucketKey.SLOTS ? Status.DONE : Status.OPEN);
    }

    static String idOf(String sanctionId, YearMonth month) {
        return sanctionId + ":" + month;
    }
}

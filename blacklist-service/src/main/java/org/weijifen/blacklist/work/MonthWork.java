package org.weijifen.blacklist.work;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.suppression.BucketKey;

/**
 * How far one sanction has been taken into the buckets of one month, at {@code
 * work/<sanctionId>:<yyyy-mm>}.
 *
 * @param month {@code yyyy-mm}
 * @param number of the ruling that must at least reach the buckets
 * @param nextSlot the first bucket that it has not reached; 16 when done
 * @param records in the buckets before that one when they were reached; as releases before did not
 *     count them, absent is none
 */
public record MonthWork(
        String sanctionId,
        String month,
        int number,
        int nextSlot,
        Status status,
        @Nullable Integer records) {

    /** Whether buckets are left. */
    public enum Status {
        OPEN,
        DONE
    }

    public MonthWork {
        records = records == null ? 0 : records;
    }

    static MonthWork of(String sanctionId, YearMonth month, int number) {
        return new MonthWork(sanctionId, month.toString(), number, 0, Status.OPEN, 0);
    }

    MonthWork reached(int slot, int more) {
        return new MonthWork(
                sanctionId,
                month,
                number,
                slot,
                slot >= BucketKey.SLOTS ? Status.DONE : Status.OPEN,
                reachedRecords() + more);
    }

    int openBuckets() {
        return BucketKey.SLOTS - nextSlot;
    }

    int reachedRecords() {
        return records == null ? 0 : records;
    }

    static String idOf(String sanctionId, YearMonth month) {
        return sanctionId + ":" + month;
    }
}

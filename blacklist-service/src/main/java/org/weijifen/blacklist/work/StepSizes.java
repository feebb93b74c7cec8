package org.weijifen.blacklist.work;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many buckets a sanction is taken into at once. Sanctions share the time by records, not by
 * months: one with few records is through its months in a few steps, one with very many takes a few
 * buckets at a time. Forgotten with the process.
 */
final class StepSizes {
    /** Records that a step should meet: about a megabyte and a half of events. */
    static final int RECORDS = 2_000;

    static final int FIRST = 4;
    static final int MOST = 256;
    private static final int FASTER = 4;

    /** Sanctions remembered; more than that are not open together. */
    private static final int REMEMBERED = 1_000;

    private final Map<String, Integer> buckets = new ConcurrentHashMap<>();

    int of(String sanctionId) {
        return buckets.getOrDefault(sanctionId, FIRST);
    }

    /** The last step met so many records. */
    void learn(String sanctionId, int records) {
        int last = of(sanctionId);
        long fitting = (long) last * RECORDS / Math.max(1, records);
        if (buckets.size() >= REMEMBERED) {
            buckets.clear();
        }
        buckets.put(sanctionId, (int) Math.clamp(fitting, 1, Math.min(MOST, (long) last * FASTER)));
    }
}

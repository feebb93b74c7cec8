package org.weijifen.blacklist.suppression;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Name of a bucket.
 *
 * @param month local month
 * @param slot 0 to 15
 */
public record BucketKey(String organizationId, YearMonth month, int slot) {
    /** Buckets of one organisation and month; part of the stored ids, so it never changes. */
    public static final int SLOTS = 16;

    static BucketKey of(String organizationId, YearMonth month, String recordId) {
        return new BucketKey(organizationId, month, Math.floorMod(recordId.hashCode(), SLOTS));
    }

    /** Buckets {@code [first, end)} of one organisation and month. */
    static List<String> ids(String organizationId, YearMonth month, int first, int end) {
        List<String> ids = new ArrayList<>();
        for (int slot = first; slot < end; slot++) {
            ids.add(new BucketKey(organizationId, month, slot).id());
        }
        return ids;
    }

    /** Public ids hold no colon. */
    static BucketKey parse(String id) {
        String[] parts = id.split(":", -1);
        return new BucketKey(parts[0], YearMonth.parse(parts[1]), Integer.parseInt(parts[2]));
    }

    String id() {
        return organizationId + ":" + month + ":" + slot;
    }
}

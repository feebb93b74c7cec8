package org.weijifen.blacklist.suppression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.weijifen.blacklist.suppression.Bucket.Told;
import org.weijifen.contracts.Interval;

/**
 * What was published of a bucket by an earlier life of the database. A restored bucket meets its
 * records and sanctions again one after the other; until both revisions of a published sequence are
 * met, what was published stands and nothing is said. Pure.
 */
final class PublishedBefore {
    private PublishedBefore() {}

    /**
     * The last word on one record under one sanction.
     *
     * @param sanctionRevision with the other revision: the sequence that it had, or 0 and 0
     */
    record Last(long sanctionRevision, long recordRevision, List<Interval> intervals) {
        static final Last NOTHING = new Last(0, 0, List.of());

        static Last of(Suppression said) {
            return new Last(
                    said.sequence().sanctionRevision(),
                    said.sequence().recordRevision(),
                    said.intervals());
        }

        /** Whether this suppression is at least as new. */
        boolean isReachedBy(Suppression now) {
            long sanction = now.sequence().sanctionRevision();
            return sanction > sanctionRevision
                    || (sanction == sanctionRevision
                            && now.sequence().recordRevision() >= recordRevision);
        }
    }

    /** The last word on every pair: what was published before, else what follows from the facts. */
    static Map<Suppression.Pair, Last> lastTold(Bucket bucket) {
        Map<Suppression.Pair, Last> last = new LinkedHashMap<>();
        BucketRules.suppressions(bucket).forEach((pair, s) -> last.put(pair, Last.of(s)));
        for (Told told : told(bucket)) {
            last.put(
                    new Suppression.Pair(told.recordId(), told.sanctionId()),
                    new Last(told.sanctionRevision(), told.recordRevision(), told.intervals()));
        }
        return last;
    }

    /** The bucket without what its facts have reached. */
    static Bucket reach(Bucket bucket) {
        if (bucket.told() == null) {
            return bucket;
        }
        Map<Suppression.Pair, Suppression> now = BucketRules.suppressions(bucket);
        List<Told> ahead = new ArrayList<>();
        for (Told told : told(bucket)) {
            var last = new Last(told.sanctionRevision(), told.recordRevision(), told.intervals());
            Suppression met = now.get(new Suppression.Pair(told.recordId(), told.sanctionId()));
            if (met == null || !last.isReachedBy(met)) {
                ahead.add(told);
            }
        }
        return new Bucket(bucket.records(), bucket.sanctions(), ahead);
    }

    private static List<Told> told(Bucket bucket) {
        return Objects.requireNonNullElse(bucket.told(), List.of());
    }
}

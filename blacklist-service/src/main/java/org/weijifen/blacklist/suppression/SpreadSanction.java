package org.weijifen.blacklist.suppression;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.sanction.Sanction;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Folds;

/**
 * Takes a sanction as it stands into some buckets of one month, existing or not. A bucket with very
 * many records is reached in several steps. Pure.
 */
public final class SpreadSanction implements Folds<Bucket, SpreadSanction.Slice> {

    /** Buckets {@code [firstSlot, endSlot)} of a month of the sanction's organisation. */
    public record Slice(Sanction sanction, YearMonth month, int firstSlot, int endSlot) {

        /**
         * Records of the slice's first buckets that the sanction has reached as a whole, one number
         * for each; what comes after them has to be taken up again.
         *
         * @param buckets as they are now, by id
         */
        public List<Integer> reached(Map<String, Bucket> buckets) {
            return idsOf(this).stream()
                    .map(buckets::get)
                    .takeWhile(bucket -> bucket != null && isReached(bucket))
                    .map(bucket -> bucket.records().size())
                    .toList();
        }

        private boolean isReached(Bucket bucket) {
            var held = bucket.sanction(sanction.ruling().sanctionId());
            return held != null
                    && held.spreading() == null
                    && held.revision() >= sanction.revision();
        }
    }

    @Override
    public Collection<String> ids(Slice slice) {
        return idsOf(slice);
    }

    private static List<String> idsOf(Slice slice) {
        return BucketKey.ids(
                slice.sanction().subject().id(), slice.month(), slice.firstSlot(), slice.endSlot());
    }

    @Override
    public Decision<Bucket> fold(String id, @Nullable Bucket state, Slice slice) {
        Sanction sanction = slice.sanction();
        return BucketRules.onSanction(
                state,
                new Bucket.HeldSanction(
                        sanction.ruling().sanctionId(),
                        sanction.revision(),
                        sanction.ruling().at(),
                        sanction.ruling().standing()));
    }
}

package org.weijifen.blacklist.suppression;

import java.time.YearMonth;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.sanction.Sanction;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Folds;

/** Takes a sanction as it stands into some buckets of one month, existing or not. Pure. */
public final class SpreadSanction implements Folds<Bucket, SpreadSanction.Slice> {

    /** Buckets {@code [firstSlot, endSlot)} of a month of the sanction's organisation. */
    public record Slice(Sanction sanction, YearMonth month, int firstSlot, int endSlot) {}

    @Override
    public Collection<String> ids(Slice slice) {
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

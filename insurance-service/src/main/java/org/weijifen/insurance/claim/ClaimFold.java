package org.weijifen.insurance.claim;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Folds;

/** One rule on claims named by their ids; one that does not exist is passed over. */
record ClaimFold(Function<Claim, Decision<Claim>> rule) implements Folds<Claim, String> {
    @Override
    public Collection<String> ids(String claimId) {
        return List.of(claimId);
    }

    @Override
    public Decision<Claim> fold(String id, @Nullable Claim state, String claimId) {
        return state == null ? Decision.unchanged() : rule.apply(state);
    }
}

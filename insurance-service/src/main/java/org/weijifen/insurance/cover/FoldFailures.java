package org.weijifen.insurance.cover;

import java.util.List;
import org.weijifen.platform.aggregate.FoldedBatch;

/** Reasons of the folds that failed. */
final class FoldFailures {
    private FoldFailures() {}

    static List<String> of(FoldedBatch<?, ?> folded) {
        return folded.failures().stream().map(f -> String.valueOf(f.failure())).toList();
    }
}

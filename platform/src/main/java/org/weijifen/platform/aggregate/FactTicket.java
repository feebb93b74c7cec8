package org.weijifen.platform.aggregate;

import org.jspecify.annotations.Nullable;

/** What became of one fact at one aggregate; rewritten by every repetition of the fold. */
final class FactTicket<F> {
    private final F fact;
    private final String id;
    private FoldedBatch.Fate fate = FoldedBatch.Fate.UNCHANGED;
    private @Nullable Refusal refusal;
    private @Nullable String failure;
    private boolean everChanged;

    FactTicket(F fact, String id) {
        this.fact = fact;
        this.id = id;
    }

    F fact() {
        return fact;
    }

    void changed() {
        everChanged = true;
        set(FoldedBatch.Fate.CHANGED, null, null);
    }

    void unchanged() {
        // After an unknown outcome the repeated fold finds its own work done: that is still this
        // caller's change.
        set(everChanged ? FoldedBatch.Fate.CHANGED : FoldedBatch.Fate.UNCHANGED, null, null);
    }

    void refuse(Refusal why) {
        set(FoldedBatch.Fate.REFUSED, why, null);
    }

    void fail(String reason) {
        set(FoldedBatch.Fate.FAILED, null, reason);
    }

    boolean hasFailed() {
        return fate == FoldedBatch.Fate.FAILED;
    }

    FoldedBatch.Result<F> result() {
        return new FoldedBatch.Result<>(fact, id, fate, refusal, failure);
    }

    private void set(FoldedBatch.Fate newFate, @Nullable Refusal why, @Nullable String reason) {
        fate = newFate;
        refusal = why;
        failure = reason;
    }
}

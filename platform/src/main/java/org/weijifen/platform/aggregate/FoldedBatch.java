package org.weijifen.platform.aggregate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a batch of facts.
 *
 * @param states every aggregate met, changed or not, as it is now; absent where it still does not
 *     exist
 * @param results one per (fact, aggregate), in order of the facts
 */
public record FoldedBatch<S, F>(Map<String, S> states, List<Result<F>> results) {

    public FoldedBatch {
        // Keeps the order of the facts: Map.copyOf's order differs from one JVM to the next.
        states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
        results = List.copyOf(results);
    }

    /** How one fact fared with one aggregate. */
    public enum Fate {
        CHANGED,
        UNCHANGED,
        REFUSED,
        /** Pure code threw, or the database will never take the document: park the record. */
        FAILED
    }

    /**
     * @param refusal present if {@code REFUSED}
     * @param failure reason if {@code FAILED}
     */
    public record Result<F>(
            F fact, String id, Fate fate, @Nullable Refusal refusal, @Nullable String failure) {}

    public List<Result<F>> failures() {
        return results.stream().filter(r -> r.fate() == Fate.FAILED).toList();
    }

    /** The first refusal, for callers that sent one command. */
    public Optional<Refusal> refusal() {
        return results.stream().map(Result::refusal).filter(r -> r != null).findFirst();
    }
}

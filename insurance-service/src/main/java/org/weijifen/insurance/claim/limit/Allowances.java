package org.weijifen.insurance.claim.limit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weijifen.insurance.claim.limit.Allowance.Share;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.FoldedBatch;
import org.weijifen.platform.aggregate.FoldedBatch.Fate;
import org.weijifen.platform.aggregate.Folds;
import org.weijifen.platform.port.UnavailableException;

/** The documents of the limits; each call is harmless to repeat. */
public final class Allowances {
    private final AggregateRuntime runtime;
    private final Aggregate<Allowance> allowances;

    public Allowances(AggregateRuntime runtime, Aggregate<Allowance> allowances) {
        this.runtime = runtime;
        this.allowances = allowances;
    }

    /** A share of one document. */
    private record Part(Limited of, Share share) {}

    /** Most that this claim may hold of all of these together, in fen. */
    public long remaining(String claimId, String kind, List<Limited> limits) {
        Map<String, Allowance> found =
                runtime.load(allowances, limits.stream().map(Limited::id).toList());
        return least(claimId, kind, limits, found);
    }

    /**
     * Holds the share in each of the documents, one after the other; what was held stays held where
     * a later one refuses.
     *
     * @return whether all of them hold it
     */
    public boolean hold(Share share, List<Limited> limits, Instant now) {
        for (Limited limited : limits) {
            if (!holds(new Part(limited, share), now)) {
                return false;
            }
        }
        return true;
    }

    /** Makes the documents say what the claim says now. */
    public void settle(Share share, List<Limited> limits, Instant now) {
        List<Part> parts = limits.stream().map(l -> new Part(l, share)).toList();
        requireNoneFailed(runtime.foldAll(allowances, folds(false), parts, act(now)));
    }

    private boolean holds(Part part, Instant now) {
        var folded = runtime.foldAll(allowances, folds(true), List.of(part), act(now));
        requireNoneFailed(folded);
        return folded.results().stream().noneMatch(r -> r.fate() == Fate.REFUSED);
    }

    private static void requireNoneFailed(FoldedBatch<Allowance, Part> folded) {
        folded.failures().stream()
                .findFirst()
                .ifPresent(
                        f -> {
                            throw new UnavailableException(
                                    "allowance " + f.id() + ": " + f.failure(), null);
                        });
    }

    private static long least(
            String claimId, String kind, List<Limited> limits, Map<String, Allowance> found) {
        return limits.stream()
                .mapToLong(
                        l ->
                                found.getOrDefault(l.id(), Allowance.UNTOUCHED)
                                        .remaining(claimId, kind, l.ceilings()))
                .min()
                .orElse(0);
    }

    private static Act act(Instant now) {
        return Act.system(now, "insurance-service", "allowance.settle");
    }

    private static Folds<Allowance, Part> folds(boolean limited) {
        return new Folds<>() {
            @Override
            public Collection<String> ids(Part part) {
                return List.of(part.of().id());
            }

            @Override
            public Decision<Allowance> fold(String id, @Nullable Allowance state, Part part) {
                return limited
                        ? Allowance.hold(state, part.share(), part.of().ceilings())
                        : Allowance.settle(state, part.share());
            }
        };
    }
}

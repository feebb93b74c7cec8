package org.weijifen.activity.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.activity.day.DayMinutes.Share;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.FoldedBatch.Fate;
import org.weijifen.platform.aggregate.Folds;
import org.weijifen.platform.port.UnavailableException;

/** The days' documents; each call is harmless to repeat. */
public final class DayBook {
    private final AggregateRuntime runtime;
    private final DayAggregate days = new DayAggregate();

    public DayBook(AggregateRuntime runtime) {
        this.runtime = runtime;
    }

    /**
     * @param limitMinutes by the policy of the day
     */
    public record Claim(String volunteerId, LocalDate day, Share share, long limitMinutes) {}

    /**
     * Claims minutes before records are verified; answers the records that some day is too full
     * for.
     */
    public Set<String> reserve(List<Claim> claims, Instant now) {
        Set<String> tooMuch = new HashSet<>();
        runtime.foldAll(days, folds(true), claims, act(now))
                .results()
                .forEach(
                        r -> {
                            if (r.fate() == Fate.REFUSED) {
                                tooMuch.add(r.fact().share().recordId());
                            } else if (r.fate() == Fate.FAILED) {
                                throw new UnavailableException(
                                        "day " + r.id() + ": " + r.failure(), null);
                            }
                        });
        return tooMuch;
    }

    /** Makes the days follow the records, after they changed. */
    public void settle(List<Claim> claims, Instant now) {
        runtime.foldAll(days, folds(false), claims, act(now));
    }

    private static Act act(Instant now) {
        return Act.system(now, "activity-service", "day.settle");
    }

    private static Folds<DayMinutes, Claim> folds(boolean limited) {
        return new Folds<>() {
            @Override
            public Collection<String> ids(Claim claim) {
                return List.of(DayMinutes.id(claim.volunteerId(), claim.day()));
            }

            @Override
            public Decision<DayMinutes> fold(String id, @Nullable DayMinutes state, Claim claim) {
                return limited
                        ? DayMinutes.reserve(state, claim.share(), claim.limitMinutes())
                        : DayMinutes.settle(state, claim.share());
            }
        };
    }
}

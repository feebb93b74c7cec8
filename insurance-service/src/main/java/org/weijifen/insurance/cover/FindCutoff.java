package org.weijifen.insurance.cover;

import java.time.Instant;
import java.util.Optional;
import org.weijifen.contracts.activity.ActivityHeader;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Versioned;

/** Answers when the roster of an activity closes, as far as is known here (domain.md F2). */
public final class FindCutoff {
    private final AggregateRuntime runtime;
    private final Aggregate<Cover> covers;

    public FindCutoff(AggregateRuntime runtime, Aggregate<Cover> covers) {
        this.runtime = runtime;
        this.covers = covers;
    }

    /** Empty while nobody has heard of the activity's filing. */
    public Optional<Instant> of(String activityId) {
        Versioned<Cover> cover = runtime.get(covers, activityId);
        return cover == null
                ? Optional.empty()
                : Optional.ofNullable(cover.state().header()).map(ActivityHeader::cutoffAt);
    }
}

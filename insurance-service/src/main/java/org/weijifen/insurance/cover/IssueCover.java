package org.weijifen.insurance.cover;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.FoldedBatch;
import org.weijifen.platform.aggregate.Folds;

/**
 * Second stage of every event: the covers hear the news and judge their lines by {@link
 * CoverRules}; what changes is announced by {@link CoverAggregate}. Harmless to repeat.
 */
public final class IssueCover implements Folds<Cover, CoverNews> {
    private final AggregateRuntime runtime;
    private final Aggregate<Cover> covers;
    private final CoverPolicies policies;

    public IssueCover(AggregateRuntime runtime, Aggregate<Cover> covers, CoverPolicies policies) {
        this.runtime = runtime;
        this.covers = covers;
        this.policies = policies;
    }

    /** Covers as they are, of those activities that have one. */
    Map<String, Cover> covers(Collection<String> activityIds) {
        return runtime.load(covers, activityIds);
    }

    /** One piece of news per activity at most. */
    FoldedBatch<Cover, CoverNews> issue(List<CoverNews> news, Act act) {
        return runtime.foldAll(covers, this, news, act);
    }

    /** The deadline at the cut-off: from now on the histories are asked as of then (F3). */
    public Decision<Cover> onCutoff(Cover cover, Instant now) {
        return Decision.to(CoverFacts.passCutoff(cover, now, policies));
    }

    @Override
    public Collection<String> ids(CoverNews news) {
        return Set.of(news.activityId());
    }

    @Override
    public Decision<Cover> fold(String id, @Nullable Cover cover, CoverNews news) {
        return Decision.to(CoverFacts.fold(cover, news, policies));
    }
}

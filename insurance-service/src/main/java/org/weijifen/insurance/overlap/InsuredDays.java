package org.weijifen.insurance.overlap;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.insurance.overlap.InsuredDay.News;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.FoldedBatch;
import org.weijifen.platform.aggregate.Folds;

/** The days follow the footprints; harmless to repeat. */
public final class InsuredDays implements Folds<InsuredDay, News> {
    private final AggregateRuntime runtime;
    private final InsuredDayAggregate days;

    public InsuredDays(AggregateRuntime runtime, InsuredDayAggregate days) {
        this.runtime = runtime;
        this.days = days;
    }

    /** Makes the days follow the footprints: one find and one bulk. */
    public FoldedBatch<InsuredDay, News> settle(List<News> news, Act act) {
        return runtime.foldAll(days, this, news, act);
    }

    @Override
    public Collection<String> ids(News news) {
        return Set.of(news.day().toString());
    }

    @Override
    public Decision<InsuredDay> fold(String id, @Nullable InsuredDay state, News news) {
        return Decision.to(InsuredDay.settled(state, news));
    }
}

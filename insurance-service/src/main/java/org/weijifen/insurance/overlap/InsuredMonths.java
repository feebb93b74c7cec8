package org.weijifen.insurance.overlap;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.insurance.overlap.InsuredMonth.News;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.FoldedBatch;
import org.weijifen.platform.aggregate.Folds;

/** The persons' months; harmless to repeat. */
public final class InsuredMonths implements Folds<InsuredMonth, News> {
    private final AggregateRuntime runtime;
    private final InsuredMonthAggregate months;

    public InsuredMonths(AggregateRuntime runtime, InsuredMonthAggregate months) {
        this.runtime = runtime;
        this.months = months;
    }

    /** Makes the months follow the footprints: one find and one bulk. */
    public FoldedBatch<InsuredMonth, News> settle(List<News> news, Act act) {
        return runtime.foldAll(months, this, news, act);
    }

    @Override
    public Collection<String> ids(News news) {
        return Set.of(InsuredMonth.id(news.volunteerId(), news.month()));
    }

    @Override
    public Decision<InsuredMonth> fold(String id, @Nullable InsuredMonth state, News news) {
        return Decision.to(InsuredMonth.settled(state, news));
    }
}

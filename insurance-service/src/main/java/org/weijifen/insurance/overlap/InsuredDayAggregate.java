package org.weijifen.insurance.overlap;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Aggregate;

/** {@code insured_days/<yyyy-mm-dd>}; says nothing in public. */
public final class InsuredDayAggregate implements Aggregate<InsuredDay> {

    @Override
    public String collection() {
        return "insured_days";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<InsuredDay> type() {
        return InsuredDay.class;
    }

    @Override
    public List<?> events(String id, @Nullable InsuredDay before, InsuredDay after, long revision) {
        return List.of();
    }
}

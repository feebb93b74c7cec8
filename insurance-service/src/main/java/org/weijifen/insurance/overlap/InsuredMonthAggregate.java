package org.weijifen.insurance.overlap;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Aggregate;

/** {@code insured_months/<volunteerId>:<yyyy-mm>}; says nothing in public. */
public final class InsuredMonthAggregate implements Aggregate<InsuredMonth> {

    @Override
    public String collection() {
        return "insured_months";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<InsuredMonth> type() {
        return InsuredMonth.class;
    }

    @Override
    public List<?> events(
            String id, @Nullable InsuredMonth before, InsuredMonth after, long revision) {
        return List.of();
    }

    @Override
    public List<String> scanPaths() {
        return List.of("overlapKeys");
    }
}

package org.weijifen.insurance.claim.limit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Aggregate;

/**
 * {@code allowances/<activityId>:<volunteerId>} and {@code allowances/<policyId>@<first day of the
 * policy year>}; says nothing in public.
 */
public final class AllowanceAggregate implements Aggregate<Allowance> {

    @Override
    public String collection() {
        return "allowances";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<Allowance> type() {
        return Allowance.class;
    }

    @Override
    public List<?> events(String id, @Nullable Allowance before, Allowance after, long revision) {
        return List.of();
    }
}

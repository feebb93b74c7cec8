package org.weijifen.activity.standing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Aggregate;

/** {@code sanctioned_organizations/<organizationId>}; says nothing in public. */
public final class SanctionedOrganizationAggregate implements Aggregate<SanctionedOrganization> {

    @Override
    public String collection() {
        return "sanctioned_organizations";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<SanctionedOrganization> type() {
        return SanctionedOrganization.class;
    }

    @Override
    public List<?> events(
            String id,
            @Nullable SanctionedOrganization before,
            SanctionedOrganization after,
            long revision) {
        return List.of();
    }
}

package org.weijifen.registry.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.registry.OrganizationRegistered;
import org.weijifen.platform.aggregate.Aggregate;

/** Bodies by id. */
public final class OrganizationAggregate implements Aggregate<Organization> {
    @Override
    public String collection() {
        return "organizations";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<Organization> type() {
        return Organization.class;
    }

    @Override
    public List<OrganizationRegistered> events(
            String id, @Nullable Organization before, Organization after, long revision) {
        return before != null
                ? List.of()
                : List.of(
                        new OrganizationRegistered(
                                revision,
                                after.registeredAt(),
                                id,
                                after.name(),
                                after.kind(),
                                after.level(),
                                after.divisionCode(),
                                after.parentId()));
    }
}

package org.weijifen.blacklist.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Event;
import org.weijifen.platform.aggregate.Aggregate;

/** Copies of the registry's bodies; they say nothing of their own. */
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
    public List<Event> events(
            String id, @Nullable Organization before, Organization after, long revision) {
        return List.of();
    }
}

package org.weijifen.registry.organization;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.registry.OrganizationRegistered;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.Recovery;

/**
 * A body comes back as it was registered. Its credit code is in no event, so from a backup alone,
 * or from whoever registers the body again under the same request key.
 */
public record OrganizationRecovery(Aggregate<Organization> aggregate)
        implements Recovery<Organization> {
    @Override
    public Collection<String> ids(Object event) {
        return event instanceof OrganizationRegistered e ? List.of(e.organizationId()) : List.of();
    }

    @Override
    public @Nullable Organization adopt(
            String id, @Nullable Organization state, Published published) {
        Organization adopted = state;
        for (Object event : published.news()) {
            if (event instanceof OrganizationRegistered registered) {
                adopted =
                        new Organization(
                                registered.name(),
                                registered.kind(),
                                registered.level(),
                                registered.divisionCode(),
                                registered.parentId(),
                                adopted == null ? null : adopted.creditCode(),
                                registered.occurredAt());
            }
        }
        return adopted;
    }
}

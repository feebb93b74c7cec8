package org.weijifen.blacklist.organization;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.registry.OrganizationRegistered;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Folds;
import org.weijifen.platform.consume.Batch;
import org.weijifen.platform.consume.Reaction.Parked;

/** Keeps the copy up to date: the highest revision counts. */
public final class OrganizationEventsListener {
    private static final Folds<Organization, OrganizationRegistered> COPY =
            new Folds<>() {
                @Override
                public Collection<String> ids(OrganizationRegistered event) {
                    return List.of(event.organizationId());
                }

                @Override
                public Decision<Organization> fold(
                        String id, @Nullable Organization state, OrganizationRegistered event) {
                    return state != null && state.revision() >= event.revision()
                            ? Decision.unchanged()
                            : Decision.to(
                                    new Organization(event.revision(), event.name(), event.kind()));
                }
            };

    private final AggregateRuntime runtime;
    private final OrganizationAggregate organizations;
    private final String service;

    public OrganizationEventsListener(
            AggregateRuntime runtime, OrganizationAggregate organizations, String service) {
        this.runtime = runtime;
        this.organizations = organizations;
        this.service = service;
    }

    /** Folds the batch's bodies; answers what can never be folded. */
    public List<Parked> react(Batch batch) {
        return Batch.failuresOf(
                runtime.foldAll(
                        organizations,
                        COPY,
                        batch.of(OrganizationRegistered.class),
                        batch.act(service)));
    }
}

package org.weijifen.registry.organization;

import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.aggregate.Versioned;

/** Questions about bodies. */
public final class ReadOrganizations {
    private final AggregateRuntime runtime;
    private final OrganizationAggregate organizations;

    public ReadOrganizations(AggregateRuntime runtime, OrganizationAggregate organizations) {
        this.runtime = runtime;
        this.organizations = organizations;
    }

    /**
     * @throws RefusedException NOT_FOUND
     */
    public Versioned<OrganizationView> get(String id) {
        Versioned<Organization> found = runtime.get(organizations, id);
        if (found == null) {
            throw new RefusedException(OrganizationRules.unknown());
        }
        return new Versioned<>(id, found.version(), OrganizationView.of(id, found.state()));
    }
}

package org.weijifen.contracts.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.PublicIds;

/**
 * A body was registered: a unit or a volunteer organisation at one of four levels (domain.md P2).
 */
public record OrganizationRegistered(
        long revision,
        Instant occurredAt,
        String organizationId,
        String name,
        OrganizationKind kind,
        int level,
        String divisionCode,
        @Nullable String parentId)
        implements Event {
    public static final String TYPE = "organization.registered.v1";

    public OrganizationRegistered {
        Checks.event(revision, occurredAt);
        PublicIds.require(organizationId, "organizationId");
        Checks.text(name, "name");
        Checks.present(kind, "kind");
        Checks.between(1, 4, level, "level");
        PublicIds.require(divisionCode, "divisionCode");
        PublicIds.requireIfPresent(parentId, "parentId");
    }

    @Override
    public String key() {
        return organizationId;
    }
}

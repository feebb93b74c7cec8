package org.weijifen.registry.organization;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.registry.OrganizationKind;

/** A registered body. */
public record Organization(
        String name,
        OrganizationKind kind,
        int level,
        String divisionCode,
        @Nullable String parentId,
        @Nullable String creditCode,
        Instant registeredAt) {

    Organization withCreditCode(@Nullable String code) {
        return new Organization(name, kind, level, divisionCode, parentId, code, registeredAt);
    }
}

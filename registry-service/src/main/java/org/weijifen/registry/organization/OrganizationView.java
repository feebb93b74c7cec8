package org.weijifen.registry.organization;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.registry.OrganizationKind;

/** A body as everybody with a token may see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrganizationView(
        String organizationId,
        String name,
        OrganizationKind kind,
        int level,
        String divisionCode,
        @Nullable String parentId,
        @Nullable String unifiedSocialCreditCode,
        Instant registeredAt) {

    static OrganizationView of(String id, Organization state) {
        return new OrganizationView(
                id,
                state.name(),
                state.kind(),
                state.level(),
                state.divisionCode(),
                state.parentId(),
                state.creditCode(),
                state.registeredAt());
    }
}

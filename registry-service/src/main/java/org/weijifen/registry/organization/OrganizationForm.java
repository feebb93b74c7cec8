package org.weijifen.registry.organization;

import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.registry.OrganizationKind;

/**
 * What the association enters to register a body.
 *
 * @param level 1 (district association) to 4 (team)
 * @param divisionCode 6 to 12 digits
 * @param parentId body of a higher level; none for level 1
 */
public record OrganizationForm(
        String name,
        OrganizationKind kind,
        int level,
        String divisionCode,
        @Nullable String parentId,
        @Nullable String unifiedSocialCreditCode) {}
